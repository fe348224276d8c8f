import {setTimeout as sleep} from 'node:timers/promises';
import type {Container} from '../../model/container.ts';
import {fail, toHostError} from '../../model/host-error.ts';
import {type ContainerId, hostId, type Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import type {ConnectsNetworks} from '../connects-networks.ts';
import type {
  ConvertsContainers,
  CreatesContainers,
  Host,
  KeepsEvents,
  PausesContainers,
  RemovesContainers,
  RenamesContainers,
  ResetsHost,
  RunsContainers,
  SeedsContainers,
} from '../host.ts';
import type {ManagesProcesses} from '../manages-processes.ts';
import {factsOf} from './catalogue/systems.ts';
import type {Command} from './command.ts';
import {decide} from './decide.ts';
import type {Actor, EventBody, RecordedEvent} from './events.ts';
import {endsOfGone} from './gone.ts';
import {insideOf} from './inside.ts';
import {openJournal} from './journal.ts';
import {openListeners} from './listeners.ts';
import {isGone} from './owners.ts';
import {stepsOf} from './plan.ts';
import {openProjector, type Projection} from './project.ts';
import {type Random, whole} from './random.ts';
import {faultOfConversion} from './rules/change.ts';
import {runtimeOf} from './rules/create.ts';
import {noContainer, standing} from './rules/lookup.ts';
import {tell} from './tell.ts';
import {openWatch} from './watch.ts';

export interface SimulatedHostOptions {
  /** Path of the state file, or ':memory:' for a private one. */
  readonly file: string;
  /** What the host is; used only when the file is made. nano-server when left out. */
  readonly system?: HostSystem;
  /** Starts and stops take no simulated time. */
  readonly instant?: boolean;
  readonly actor: Actor;
  /** Date.now when left out. A start that takes simulated time waits for it to go on. */
  readonly clock?: () => Moment;
  /** Math.random when left out. */
  readonly random?: Random;
}

/** The embedded Windows container host, and what its sessions and the command language need beside. */
export interface SimulatedHost
  extends Host,
    CreatesContainers,
    RunsContainers,
    PausesContainers,
    RemovesContainers,
    RenamesContainers,
    ConvertsContainers,
    ConnectsNetworks,
    ManagesProcesses,
    KeepsEvents,
    SeedsContainers,
    ResetsHost {}

/** Opens the simulated host of a state file; fails with `state-file` for a file that cannot be used. */
export function openSimulatedHost(options: SimulatedHostOptions): SimulatedHost {
  const {
    file,
    system = 'nano-server',
    instant = false,
    actor,
    clock = Date.now,
    random = Math.random,
  } = options;
  const listeners = openListeners();
  const journal = openJournal({
    path: file,
    actor,
    clock,
    first: () => ({kind: 'host-made', system, seed: whole(random, 0x1_0000_0000)}),
    onNews: events => heard(events),
  });
  const id = hostId(`sim:${factsOf(journal.state.system).computerName}`);
  const projector = openProjector(id);
  /** The version of the lists that subscribers were last told of, and that someone was last given. */
  let toldVersion = '';
  let givenVersion = '';

  const present = (): Moment => Math.max(clock(), journal.state.time);
  const project = (now = present()): Projection => projector.project(journal.state, now, isGone);

  const heard = (events: readonly RecordedEvent[]): void => {
    if (listeners.size === 0) return;
    const {lists, until} = project();
    toldVersion = lists.version;
    listeners.tell({kind: 'changed', events: events.map(event => tell(id, event))});
    watch.expect(until);
  };

  const look = (): void => {
    const {lists, until} = project();
    if (lists.version !== toldVersion) {
      toldVersion = lists.version;
      listeners.tell({kind: 'changed', events: []});
    }
    watch.expect(until);
  };

  const poll = (): void => {
    try {
      if (journal.hasNews()) journal.refresh();
      if (journal.state.index.owned.size > 0) look();
    } catch (thrown) {
      const error = toHostError(thrown);
      // A file that is locked for the moment is looked at again.
      if (error.kind === 'state-file' && error.fault === 'busy') return;
      watch.stop();
      listeners.tell({kind: 'lost', error});
    }
  };
  const watch = openWatch(clock, poll, look);

  /** What happened; fails with what the rules refuse. */
  const act = (command: Command, origin: string | undefined): EventBody => {
    let happened: EventBody | undefined;
    journal.append((state, now) => {
      // While the clock is behind the last event, simulated time stands still: then nothing may wait for it.
      const circumstances = {now, random, instant: instant || clock() < state.time};
      const decision = decide(state, command, circumstances);
      if ('refused' in decision) return fail(decision.refused);
      happened = decision.happens;
      return [...endsOfGone(state, now, isGone), happened];
    }, origin ?? null);
    return happened ?? fail({kind: 'unexpected', message: `nothing came of ${command.kind}`});
  };

  const containerNow = (container: ContainerId): Container =>
    project().containers.get(container) ?? fail(noContainer(container));

  const changed = (command: Command & {readonly id: ContainerId}, origin: string | undefined): Container => {
    act(command, origin);
    return containerNow(command.id);
  };

  /** Waits until it is neither starting nor stopping. Where --rm has removed it by then, it is given as it ended. */
  const settled = async (container: ContainerId): Promise<Container> => {
    let last = project().containers.get(container);
    while (last?.state === 'starting' || last?.state === 'stopping') {
      await sleep(Math.min(maximumWait, Math.max(1, project().until - present())));
      journal.refresh();
      last = project().containers.get(container) ?? asEnded(last);
    }
    return last ?? fail(noContainer(container));
  };

  return {
    id,
    async snapshot() {
      journal.refresh();
      const now = present();
      const {lists, figures} = project(now);
      givenVersion = lists.version;
      return {...lists, takenAt: now, figures: pid => figures(pid, now)};
    },
    subscribe(listener) {
      const {lists, until} = project();
      if (listeners.size === 0) {
        toldVersion = lists.version;
        watch.start();
        watch.expect(until);
      }
      // What changed between the last snapshot and now, nobody was told.
      const isNews = givenVersion !== '' && givenVersion !== lists.version;
      const end = listeners.add(listener, isNews ? {kind: 'changed', events: []} : null);
      return () => {
        end();
        if (listeners.size === 0) watch.stop();
      };
    },
    async inside(container) {
      journal.refresh();
      const now = present();
      const found = standing(journal.state, container, now) ?? fail(noContainer(container));
      return insideOf(
        id,
        journal.state.seed,
        found,
        now,
        ({later}) => later?.owner != null && isGone(later.owner),
      );
    },
    async eventsAfter(sequence) {
      return journal.after(sequence).map(event => tell(id, event));
    },
    async createContainer(request, origin) {
      const event = act({kind: 'create', request}, origin);
      return event.kind === 'container-created'
        ? containerNow(event.id)
        : fail({kind: 'unexpected', message: `nothing was created`});
    },
    async startContainer(container, origin) {
      act({kind: 'start', id: container}, origin);
      return settled(container);
    },
    async stopContainer(container, origin) {
      act({kind: 'stop', id: container}, origin);
      return settled(container);
    },
    async restartContainer(container, origin) {
      act({kind: 'restart', id: container}, origin);
      return settled(container);
    },
    killContainer: async (container, origin) => changed({kind: 'kill', id: container}, origin),
    pauseContainer: async (container, origin) => changed({kind: 'pause', id: container}, origin),
    unpauseContainer: async (container, origin) => changed({kind: 'unpause', id: container}, origin),
    renameContainer: async (container, name, origin) =>
      changed({kind: 'rename', id: container, name}, origin),
    connectNetwork: async (container, network, origin) =>
      changed({kind: 'connect', id: container, network}, origin),
    convertContainer: async (container, request, origin) =>
      changed({kind: 'convert', id: container, request}, origin),
    async removeContainer(container, {force}, origin) {
      journal.refresh();
      const before = project().containers.get(container);
      act({kind: 'remove', id: container, force}, origin);
      return before ?? fail(noContainer(container));
    },
    async planConvert(container, request) {
      journal.refresh();
      const {state} = journal;
      const found = standing(state, container, present()) ?? fail(noContainer(container));
      const obstacle = faultOfConversion(state, found, request);
      return {
        container: containerNow(container),
        to: request.to,
        runtime: runtimeOf(request.to),
        steps: stepsOf(state, found, request),
        ...(obstacle && {obstacle}),
      };
    },
    async populate(request, origin) {
      act({kind: 'populate', request}, origin);
    },
    async reset(choice, origin) {
      act({kind: 'reset', system: choice.system ?? null}, origin);
    },
    async startProcess(request, origin) {
      const event = act({kind: 'start-process', request}, origin);
      return event.kind === 'process-started' || event.kind === 'container-process-started'
        ? event.process.pid
        : fail({kind: 'unexpected', message: 'no process was started'});
    },
    async endProcess(pid, container, origin) {
      act({kind: 'end-process', request: {container, pid}}, origin);
    },
    async close() {
      watch.stop();
      listeners.clear();
      journal.close();
    },
  };
}

/** A container that --rm, or someone, removed meanwhile. */
const asEnded = (container: Container): Container => ({
  ...container,
  state: 'stopped',
  computeSystemId: null,
  vmId: null,
  workerPid: null,
  insideCount: 0,
});

/** How long one waits at most before looking again for what others did, ms. */
const maximumWait = 50;
