import type {ContainerId, Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import type {OwnProcess, Run, SimulatedContainer} from './records.ts';
import {endOf} from './stage.ts';

/**
 * Everything that is true of the simulated host after an event. `apply` owns a state and changes it in place, for
 * speed; containers and processes in it are never changed but replaced, so whoever kept one keeps what it was.
 */
export interface HostState {
  /** Of the last event; 0 before the first. */
  sequence: number;
  /** Of the last event. */
  time: Moment;
  system: HostSystem;
  /** What figures are drawn from. */
  seed: number;
  madeAt: Moment;
  nextSession: number;
  readonly containers: Map<ContainerId, SimulatedContainer>;
  readonly own: Map<number, OwnProcess>;
  readonly index: Index;
}

/** What can be told from the rest of the state, kept so that no command looks through all of it. */
export interface Index {
  /** By nameKey. */
  readonly names: Map<string, ContainerId>;
  /** Whose every Id of the host is: a container's (its processes or its worker) or, null, the host's own. */
  readonly pids: Map<number, ContainerId | null>;
  /** The runs that time will end. */
  readonly endings: Map<ContainerId, Moment>;
  /** No run ends before. */
  nextEnding: Moment;
  /** Grows with every change of the host's own processes. */
  ownRevision: number;
  /** Which containers, and which of the host's own processes, have an owner: a program outside that they end with. */
  readonly owned: {readonly containers: Set<ContainerId>; readonly pids: Set<number>};
}

/** The state before the first event. */
export function emptyState(): HostState {
  return {
    sequence: 0,
    time: 0,
    system: 'nano-server',
    seed: 0,
    madeAt: 0,
    nextSession: firstSession,
    containers: new Map(),
    own: new Map(),
    index: {
      names: new Map(),
      pids: new Map(),
      endings: new Map(),
      nextEnding: Number.POSITIVE_INFINITY,
      ownRevision: 0,
      owned: {containers: new Set(), pids: new Set()},
    },
  };
}

/** The host's own processes have sessions 0, 1 and 2. */
const firstSession = 3;

/** Names are the same without regard to case, as Windows takes them. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** Calls `visit` with each Id of a run that the host sees. */
function eachHostPid({worker, processes}: Run, visit: (pid: number) => void): void {
  if (!worker) for (const {pid} of processes) visit(pid);
  else {
    visit(worker.pid);
    if (worker.memoryPid !== null) visit(worker.memoryPid);
  }
}

/** Puts `after` in the place of the container with its id, or, null, takes that away. */
export function putContainer(state: HostState, id: ContainerId, after: SimulatedContainer | null): void {
  const {containers, index} = state;
  const before = containers.get(id);
  if (before) {
    if (before.name !== after?.name) index.names.delete(nameKey(before.name));
    if (before.run && before.run.processes !== after?.run?.processes)
      eachHostPid(before.run, pid => index.pids.delete(pid));
  }
  const endsAt = after?.run ? endOf(after.run) : null;
  if (endsAt === null) index.endings.delete(id);
  else {
    index.endings.set(id, endsAt);
    index.nextEnding = Math.min(index.nextEnding, endsAt);
  }
  if (after?.run?.processes.some(({later}) => later?.owner)) index.owned.containers.add(id);
  else index.owned.containers.delete(id);
  if (after === null) {
    containers.delete(id);
    return;
  }
  containers.set(id, after);
  index.names.set(nameKey(after.name), id);
  if (after.run && before?.run?.processes !== after.run.processes)
    eachHostPid(after.run, pid => index.pids.set(pid, id));
}

/** Whether any process has an owner. */
export const hasOwned = ({index: {owned}}: HostState): boolean =>
  owned.containers.size > 0 || owned.pids.size > 0;

/** Adds a process of the host itself. */
export function putOwn(state: HostState, process: OwnProcess): void {
  state.own.set(process.pid, process);
  state.index.ownRevision += 1;
  state.index.pids.set(process.pid, null);
  if (process.owner) state.index.owned.pids.add(process.pid);
}

/** Takes a process of the host itself away. */
export function dropOwn(state: HostState, pid: number): void {
  state.own.delete(pid);
  state.index.ownRevision += 1;
  state.index.owned.pids.delete(pid);
  state.index.pids.delete(pid);
}
