import {setTimeout as sleep} from 'node:timers/promises';
import {type Container, isRunning} from '../../model/container.ts';
import {fail, toHostError} from '../../model/host-error.ts';
import {type ContainerId, type HostId, hostId, type Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import type {Host} from '../host.ts';
import {factsOf} from './catalogue/systems.ts';
import type {Command} from './command.ts';
import {decide} from './decide.ts';
import type {Actor, EventBody, RecordedEvent} from './events.ts';
import {endsOfGone} from './gone.ts';
import {type Journal, openJournal} from './journal.ts';
import {openListeners} from './listeners.ts';
import {isGone} from './owners.ts';
import {inTurn, patiently} from './patience.ts';
import {openProjector, type Projection} from './project.ts';
import {type Random, whole} from './random.ts';
import {noContainer} from './rules/lookup.ts';
import {hasOwned} from './state.ts';
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
  /** How programs inside containers wait, ms; by real time when left out. Never rejects. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A state file that is open: what commands do to it, what it shows, and who is told. */
export interface Connection {
  /** Of the computer as it was called at the opening: a reset to another system changes the name, not the id. */
  readonly id: HostId;
  readonly journal: Journal;
  /** Now, but not before the last event. */
  present(): Moment;
  /** The lists at a moment, now when left out, of what was read so far. */
  project(now?: Moment): Projection;
  /**
   * What comes of a command; fails with what the rules refuse. Commands are done in the order in which they are given;
   * while another program writes, they wait, and nothing else does.
   */
  act(command: Command, origin: string | undefined): Promise<EventBody>;
  /** The same at once. Fails as `busy` where another program writes for longer than a key may wait. */
  actNow(command: Command, origin: string | undefined): EventBody;
  /** What a container is after a command to it. One that is gone by then (--rm) is given as it ended. */
  actOn(command: OnContainer, origin: string | undefined): Promise<Container>;
  /** The same, but waits until it is neither starting nor stopping. */
  actAndWait(command: OnContainer, origin: string | undefined): Promise<Container>;
  /** Resolves after so many ms, Infinity for never, or when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Notes that someone was given the lists of this version. */
  gave(version: string): void;
  /** Takes back all events after `sequence`, of a private host only; listeners hear that it changed. */
  goBack(sequence: number): void;
  readonly subscribe: Host['subscribe'];
  /** Resolves when no command waits any more, or when they wait for longer than who quits should. */
  settled(): Promise<void>;
  close(): void;
}

export type OnContainer = Command & {readonly id: ContainerId};

/** Opens a state file; fails with `state-file` for one that cannot be used. */
export function openConnection(options: SimulatedHostOptions): Connection {
  const {system = 'nano-server', instant = false, clock = Date.now, random = Math.random} = options;
  const listeners = openListeners();
  const journal = openJournal({
    path: options.file,
    actor: options.actor,
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

  let isLost = false;
  const poll = (): void => {
    try {
      journal.catchUp();
      if (isLost) {
        isLost = false;
        listeners.tell({kind: 'found'});
        listeners.tell({kind: 'changed', events: []});
      }
      if (hasOwned(journal.state)) look();
    } catch (thrown) {
      const error = toHostError(thrown);
      // A file that is locked for the moment is looked at again, and so is one that is gone: it may come back.
      if (isLost || (error.kind === 'state-file' && error.fault === 'busy')) return;
      isLost = true;
      listeners.tell({kind: 'lost', error});
    }
  };
  const watch = openWatch(clock, poll, look);

  const turn = inTurn();

  const actNow = (command: Command, origin: string | undefined): EventBody => {
    let happened: EventBody | undefined;
    journal.append((state, now) => {
      // While the clock is behind the last event, simulated time stands still: then nothing may wait for it.
      const circumstances = {now, random, instant: instant || clock() < state.time};
      const decision = decide(state, command, circumstances);
      if ('refused' in decision) return fail(decision.refused);
      happened = decision.happens;
      const ends = endsOfGone(state, now, isGone);
      // Nobody sees a process whose program is gone, so nobody can end it either.
      if (ends.some(end => isEndOf(end, decision.happens)))
        return fail({kind: 'no-such-process', pid: 'pid' in happened ? happened.pid : 0});
      return [...ends, happened];
    }, origin ?? null);
    return happened ?? fail({kind: 'unexpected', message: `nothing came of ${command.kind}`});
  };

  const act = (command: Command, origin: string | undefined): Promise<EventBody> =>
    turn.do(() => actNow(command, origin));

  const actOn = (command: OnContainer, origin: string | undefined): Promise<Container> =>
    turn.do(() => {
      journal.refresh();
      const before = project().containers.get(command.id);
      const event = actNow(command, origin);
      const after = project().containers.get(command.id) ?? (before && asEnded(before, event));
      return after ?? fail(noContainer(command.id));
    });

  return {
    id,
    journal,
    present,
    project,
    act,
    actNow,
    actOn,
    sleep: options.sleep ?? sleepInside,
    async actAndWait(command, origin) {
      let last = await actOn(command, origin);
      const run = journal.state.containers.get(command.id)?.run;
      while (last.state === 'starting' || last.state === 'stopping') {
        await sleep(Math.min(longestWait, Math.max(1, project().until - present())));
        await patiently(() => journal.refresh());
        last = project().containers.get(command.id) ?? asEnded(last);
      }
      // Somebody stopped, killed or removed it before it had come up.
      if (command.kind !== 'stop' && run && !isRunning(last) && present() < run.readyAt)
        return fail({
          kind: 'refused',
          message: `${last.name} was ended by others while it was starting`,
          remedy: null,
        });
      return last;
    },
    gave(version) {
      givenVersion = version;
    },
    goBack(sequence) {
      journal.cutBack(sequence);
      projector.forget();
      heard([]);
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
    async settled() {
      await Promise.race([turn.idle(), sleep(longestParting, undefined, {ref: false})]);
    },
    close() {
      watch.stop();
      listeners.clear();
      journal.close();
    },
  };
}

/** Whether both end the same process. */
function isEndOf(one: EventBody, other: EventBody): boolean {
  if (one.kind === 'process-ended' && other.kind === 'process-ended') return one.pid === other.pid;
  if (one.kind !== 'container-process-ended' || other.kind !== 'container-process-ended') return false;
  return one.id === other.id && one.pid === other.pid;
}

/** The longest that a timer can wait, ms. */
const longestTimer = 0x7fff_ffff;

async function sleepInside(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(milliseconds, longestTimer), undefined, {signal}).catch(() => undefined);
}

/** A container that --rm, or someone, removed meanwhile. */
const asEnded = (container: Container, event?: EventBody): Container => ({
  ...container,
  state: 'stopped',
  exitCode: event?.kind === 'container-started' ? event.run.exitCode : container.exitCode,
  computeSystemId: null,
  vmId: null,
  workerPid: null,
  insideCount: 0,
});

/** How long one waits at most before looking again for what others did, ms. */
const longestWait = 50;
/** How long one waits at most at the end for commands that wait for others, ms. */
const longestParting = 1000;
