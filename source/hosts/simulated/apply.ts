import type {ContainerId, Moment} from '../../model/ids.ts';
import {startingProcesses} from './catalogue/host-processes.ts';
import type {EventBody, RecordedEvent} from './events.ts';
import {changed, type FileChange, FileFault, type Files} from './files/files.ts';
import {expandPopulation} from './populate.ts';
import type {Run, SimulatedContainer} from './records.ts';
import {afterRun, isOver, pausesOf, withPast} from './stage.ts';
import {addProcess, dropOwn, dropProcess, emptyState, type HostState, putContainer, putOwn} from './state.ts';

/** Raise it whenever the same events come to another state than before: cached snapshots of other versions are not used. */
export const applyVersion = 2;

/** An event that cannot follow the events before it: the list was not written by this program's rules. */
export class ImpossibleEvent extends Error {}

/**
 * The state after an event. It first settles what time brought up to the event's moment. The given state is used up:
 * it is changed in place where that is faster.
 */
export function apply(state: HostState, event: RecordedEvent): HostState {
  settle(state, event.at);
  const next = change(state, event.at, event.body);
  next.sequence = event.sequence;
  next.time = event.at;
  return next;
}

/** Records that runs are over: commands that took their time, stops that are done, and with them --rm. */
function settle(state: HostState, now: Moment): void {
  const {index, containers} = state;
  if (now < index.nextEnding) return;
  for (const [id, endsAt] of [...index.endings]) {
    if (endsAt > now) continue;
    const container = containers.get(id);
    if (container?.run && isOver(container.run, now))
      end(state, container, container.run, container.run.exitCode, endsAt);
    else index.endings.delete(id);
  }
  index.nextEnding = Number.POSITIVE_INFINITY;
  for (const endsAt of index.endings.values()) index.nextEnding = Math.min(index.nextEnding, endsAt);
}

function end(
  state: HostState,
  container: SimulatedContainer,
  run: Run,
  exitCode: number | null,
  at: Moment,
): void {
  putContainer(state, container.id, container.removeOnExit ? null : afterRun(container, run, exitCode, at));
}

function containerOf(state: HostState, id: ContainerId): SimulatedContainer {
  const container = state.containers.get(id);
  if (!container) throw new ImpossibleEvent(`there is no container ${id}`);
  return container;
}

function change(state: HostState, at: Moment, body: EventBody): HostState {
  switch (body.kind) {
    case 'host-made':
    case 'reset': {
      const fresh = emptyState();
      fresh.system = body.system;
      fresh.seed = body.seed;
      fresh.madeAt = at;
      for (const process of startingProcesses(body.system, at)) putOwn(fresh, process);
      return fresh;
    }
    case 'populated':
      expandPopulation(state, at, body);
      return state;
    case 'image-added':
      state.images = [...state.images, body.image];
      return state;
    case 'switch-added':
      state.switches = [...state.switches, body.switch];
      return state;
    case 'process-started':
      putOwn(state, body.process);
      return state;
    case 'process-ended':
      dropOwn(state, body.pid);
      return state;
    case 'container-created':
      putContainer(state, body.id, {
        ...body.definition,
        createdAt: at,
        startedAt: null,
        exitCode: null,
        run: null,
      });
      return state;
    default:
      changeContainer(state, at, body, containerOf(state, body.id));
      return state;
  }
}

type OfContainer = Extract<EventBody, {id: ContainerId}>;

function changeContainer(
  state: HostState,
  at: Moment,
  body: Exclude<OfContainer, {kind: 'container-created'}>,
  container: SimulatedContainer,
): void {
  const put = (after: SimulatedContainer | null): void => putContainer(state, container.id, after);
  switch (body.kind) {
    case 'container-started':
    case 'container-restarted':
      if (body.run.session !== null) state.nextSession = Math.max(state.nextSession, body.run.session + 1);
      put({
        ...container,
        ...(container.run && withPast(container, container.run, at)),
        exitCode: null,
        run: body.run,
      });
      return;
    case 'container-converted':
      put({...container, isolation: body.isolation});
      return;
    case 'container-renamed':
      put({...container, name: body.newName});
      return;
    case 'container-connected':
      put({...container, network: body.network});
      return;
    case 'container-removed':
      put(null);
      return;
    case 'container-files-changed':
      put({...container, files: filesAfter(container, body.changes, at)});
      return;
    case 'container-stopped':
    case 'container-killed':
    case 'container-paused':
    case 'container-unpaused':
    case 'container-process-started':
    case 'container-process-ended':
      if (!container.run) throw new ImpossibleEvent(`${body.kind}, but ${container.name} does not run`);
      changeRun(state, at, body, container, container.run);
      return;
  }
}

function filesAfter({files = {}}: SimulatedContainer, changes: readonly FileChange[], at: Moment): Files {
  try {
    return changes.reduce((before, each) => changed(before, each, at), files);
  } catch (thrown) {
    if (thrown instanceof FileFault) throw new ImpossibleEvent(thrown.message);
    throw thrown;
  }
}

type OfRun = Extract<
  OfContainer,
  {
    kind:
      | 'container-stopped'
      | 'container-killed'
      | 'container-paused'
      | 'container-unpaused'
      | 'container-process-started'
      | 'container-process-ended';
  }
>;

function changeRun(state: HostState, at: Moment, body: OfRun, container: SimulatedContainer, run: Run): void {
  const putRun = (after: Partial<Run>): void =>
    putContainer(state, container.id, {...container, run: {...run, ...after}});
  switch (body.kind) {
    case 'container-stopped':
      putRun({stoppingSince: at, endsAt: body.endsAt, exitCode: body.exitCode});
      return;
    case 'container-killed':
      end(state, container, run, body.exitCode, at);
      return;
    case 'container-paused':
      // What its command still has to do waits: `unpaused` sets the end anew.
      putRun({pausedAt: at});
      return;
    case 'container-unpaused': {
      const pause = at - (run.pausedAt ?? at);
      putRun({
        pausedAt: null,
        pausedFor: run.pausedFor + pause,
        pauses: pausesOf(run, at),
        endsAt: run.endsAt === null ? null : run.endsAt + pause,
      });
      return;
    }
    case 'container-process-started':
      addProcess(state, container, run, body.process);
      return;
    case 'container-process-ended':
      if (body.ends) end(state, container, run, body.ends.exitCode, at);
      else dropProcess(state, container, run, body.pid);
      return;
  }
}
