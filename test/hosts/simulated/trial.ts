import {apply} from '../../../source/hosts/simulated/apply.ts';
import type {Command} from '../../../source/hosts/simulated/command.ts';
import {decide} from '../../../source/hosts/simulated/decide.ts';
import type {EventBody, RecordedEvent} from '../../../source/hosts/simulated/events.ts';
import {insideOf} from '../../../source/hosts/simulated/inside.ts';
import {openProjector} from '../../../source/hosts/simulated/project.ts';
import {type Random, seeded} from '../../../source/hosts/simulated/random.ts';
import {standing} from '../../../source/hosts/simulated/rules/lookup.ts';
import {emptyState, type HostState} from '../../../source/hosts/simulated/state.ts';
import type {Container} from '../../../source/model/container.ts';
import type {CreateRequest} from '../../../source/model/create-request.ts';
import {type HostError, HostFailure} from '../../../source/model/host-error.ts';
import {type ContainerId, hostId} from '../../../source/model/ids.ts';
import type {HostSystem} from '../../../source/model/isolation.ts';
import type {InsideProcess} from '../../../source/model/process.ts';
import type {Snapshot} from '../../../source/model/snapshot.ts';

const actor = {terminal: 'pts/1', pid: 1, program: 'test'};
export const simulated = hostId('sim:TEST');

/** A simulated host without a file, whose clock and chance a test holds in its hands. */
export interface Trial {
  now: number;
  readonly state: HostState;
  readonly events: readonly RecordedEvent[];
  /** What happened, or why not. */
  try(command: Command): EventBody | HostError;
  /** Does it; throws what refuses it. */
  do(command: Command): EventBody;
  /** Creates a container and gives its id; without a request, of NanoServer. */
  create(name: string, request?: Partial<CreateRequest>): ContainerId;
  snapshot(): Snapshot;
  container(id: ContainerId): Container | undefined;
  inside(id: ContainerId): readonly InsideProcess[] | HostError;
}

export interface TrialOptions {
  readonly system?: HostSystem;
  readonly instant?: boolean;
  readonly random?: Random;
  readonly now?: number;
}

export function openTrial({
  system = 'nano-server',
  instant = false,
  random = seeded(1),
  now = 1_000_000,
}: TrialOptions = {}): Trial {
  const events: RecordedEvent[] = [];
  const projector = openProjector(simulated);
  let state = emptyState();
  const append = (body: EventBody, at: number): void => {
    const event = {sequence: state.sequence + 1, at, actor, origin: null, body};
    events.push(event);
    state = apply(state, event);
  };
  append({kind: 'host-made', system, seed: 5}, now);
  const trial: Trial = {
    now,
    events,
    get state() {
      return state;
    },
    try(command) {
      const at = Math.max(trial.now, state.time);
      const decision = decide(state, command, {now: at, random, instant});
      if ('refused' in decision) return decision.refused;
      append(decision.happens, at);
      return decision.happens;
    },
    do(command) {
      const length = events.length;
      const outcome = trial.try(command);
      const event = events[length];
      if (!event) throw new Error(`refused: ${JSON.stringify(outcome)}`);
      return event.body;
    },
    create(name, request) {
      const event = trial.do({kind: 'create', request: {name, image: 'NanoServer', command: [], ...request}});
      if (event.kind !== 'container-created') throw new Error(event.kind);
      return event.id;
    },
    snapshot() {
      const at = Math.max(trial.now, state.time);
      const {lists, figures} = projector.project(state, at, () => false);
      return {...lists, takenAt: at, figures: pid => figures(pid, at)};
    },
    container: id => trial.snapshot().containers.find(container => container.id === id),
    inside(id) {
      const at = Math.max(trial.now, state.time);
      const found = standing(state, id, at);
      if (!found) return {kind: 'no-such-container', name: id};
      try {
        return insideOf(simulated, state.seed, found, at, () => false);
      } catch (thrown) {
        if (thrown instanceof HostFailure) return thrown.error;
        throw thrown;
      }
    },
  };
  return trial;
}

/** All that happened, once more from the start. */
export const replay = (events: readonly RecordedEvent[], from = emptyState()): HostState =>
  events.reduce(apply, from);
