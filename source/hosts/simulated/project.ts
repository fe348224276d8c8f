import type {Container} from '../../model/container.ts';
import type {ContainerId, HostId, Moment} from '../../model/ids.ts';
import {type ProcessFigures, unknownFigures} from '../../model/process.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import type {Worker} from '../../model/worker.ts';
import {factsOfHost, type StillFacts} from './facts-of-host.ts';
import {figuresOf} from './figures.ts';
import {type Gone, goneOf, isHidden} from './gone.ts';
import {type ListedProcess, makeListById} from './listed.ts';
import {listOwn} from './own-processes.ts';
import {type ContainerView, viewContainer} from './project-container.ts';
import type {Owner, SimulatedContainer} from './records.ts';
import {lastStageAt, nextStageAt, stageOf} from './stage.ts';
import type {HostState} from './state.ts';

/** The lists of a host from one moment to another. */
export interface Projection {
  /** When time alone changes the lists next; Infinity for never. */
  readonly until: Moment;
  readonly lists: Omit<Snapshot, 'takenAt' | 'figures'>;
  readonly containers: ReadonlyMap<ContainerId, Container>;
  /** The figures of a host process at a moment. */
  figures(pid: number, now: Moment): ProcessFigures;
}

/** Turns states of one host into lists, and keeps what did not change between two of them. */
export interface Projector {
  /** `isGone`: whether the program that a process belongs to has ended. */
  project(state: HostState, now: Moment, isGone: (owner: Owner) => boolean): Projection;
  /** Events were taken back: the next ones are others, although they have the same numbers. */
  forget(): void;
}

/** The projector of one connection. */
export function openProjector(host: HostId): Projector {
  let last: {readonly state: string; readonly from: Moment; readonly projection: Projection} | undefined;
  /** How often events were taken back. */
  let branch = 0;
  let own:
    | {readonly of: HostState['own']; readonly key: string; readonly listed: ListedProcess[]}
    | undefined;
  let still: (Pick<HostState, 'system' | 'images' | 'switches'> & {readonly facts: StillFacts}) | undefined;
  const listById = makeListById();
  const views = new WeakMap<SimulatedContainer, {readonly key: string; readonly view: ContainerView}>();

  const ownOf = (state: HostState, gone: Gone): ListedProcess[] => {
    const key = `${state.index.ownRevision}${gone.marker}`;
    if (own?.of !== state.own || own.key !== key)
      own = {of: state.own, key, listed: listOwn(host, state, process => isHidden(process.owner, gone))};
    return own.listed;
  };

  const viewOf = (
    state: HostState,
    container: SimulatedContainer,
    now: Moment,
    gone: Gone,
  ): ContainerView | null => {
    const stage = stageOf(container, now);
    if (stage === 'gone') return null;
    const key = state.index.owned.containers.has(container.id) ? stage + gone.marker : stage;
    const kept = views.get(container);
    if (kept?.key === key) return kept.view;
    const view = viewContainer(host, state.seed, container, stage, now, ({later}) =>
      isHidden(later?.owner, gone),
    );
    views.set(container, {key, view});
    return view;
  };

  const stillOf = (state: HostState): StillFacts => {
    const {system, images, switches} = state;
    const isSame = still?.system === system && still.images === images && still.switches === switches;
    if (still === undefined || !isSame) still = {system, images, switches, facts: factsOfHost(host, state)};
    return still.facts;
  };

  const projectAnew = (state: HostState, now: Moment, gone: Gone): Projection & {readonly from: Moment} => {
    const containers: Container[] = [];
    const workers: Worker[] = [];
    const groups: (readonly ListedProcess[])[] = [ownOf(state, gone)];
    let from = state.time;
    let until = Number.POSITIVE_INFINITY;
    for (const container of state.containers.values()) {
      from = Math.max(from, lastStageAt(container, now));
      until = Math.min(until, nextStageAt(container, now));
      const view = viewOf(state, container, now, gone);
      if (!view) continue;
      containers.push(view.container);
      if (view.worker) workers.push(view.worker);
      groups.push(view.listed);
    }
    const list = listById(groups);
    return {
      from,
      until,
      lists: {
        ...stillOf(state),
        version: `${state.sequence}.${from}${gone.marker}${branch === 0 ? '' : `~${branch}`}`,
        processes: list.processes,
        containers,
        workers,
      },
      containers: new Map(containers.map(container => [container.id, container])),
      figures: (pid, at) => {
        const found = list.find(pid);
        return found ? figuresOf(found.source(), at) : unknownFigures;
      },
    };
  };

  return {
    project(state, now, isGone) {
      const gone = goneOf(state, isGone);
      const key = `${state.sequence}${gone.marker}`;
      if (last?.state === key && last.from <= now && now < last.projection.until) return last.projection;
      const projection = projectAnew(state, now, gone);
      last = {state: key, from: projection.from, projection};
      return projection;
    },
    forget() {
      last = undefined;
      branch += 1;
    },
  };
}
