import type {ContainerId, Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import {countOwner, type OwnerCount} from './owner-count.ts';
import type {AddedImage, ContainerProcess, OwnProcess, Run, SimulatedContainer} from './records.ts';
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
  /** What it has beside its catalogue. */
  images: readonly AddedImage[];
  switches: readonly string[];
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
  /** Those owners. */
  readonly owners: OwnerCount;
  /** Of each container with a run, what can be told from its processes. */
  readonly inside: Map<ContainerId, Inside>;
}

/** What can be told from the processes of a run, kept so that one more does not cost what all cost. */
interface Inside {
  readonly pids: Set<number>;
  /** How many of them have an owner. */
  owned: number;
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
    images: [],
    switches: [],
    containers: new Map(),
    own: new Map(),
    index: {
      names: new Map(),
      pids: new Map(),
      endings: new Map(),
      nextEnding: Number.POSITIVE_INFINITY,
      ownRevision: 0,
      owned: {containers: new Set(), pids: new Set()},
      owners: new Map(),
      inside: new Map(),
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
  const isOther = before?.run?.processes !== after?.run?.processes;
  if (before) {
    if (before.name !== after?.name) index.names.delete(nameKey(before.name));
    if (before.run && isOther) {
      eachHostPid(before.run, pid => index.pids.delete(pid));
      for (const process of before.run.processes) forget(index, id, process);
    }
  }
  if (!after?.run) index.inside.delete(id);
  const endsAt = after?.run ? endOf(after.run) : null;
  if (endsAt === null) index.endings.delete(id);
  else {
    index.endings.set(id, endsAt);
    index.nextEnding = Math.min(index.nextEnding, endsAt);
  }
  if (after === null) {
    containers.delete(id);
    return;
  }
  containers.set(id, after);
  index.names.set(nameKey(after.name), id);
  if (after.run && isOther) {
    eachHostPid(after.run, pid => index.pids.set(pid, id));
    for (const process of after.run.processes) learn(index, id, process);
  }
}

/** Puts a process into a run: what it costs does not grow with those that are there. */
export function addProcess(
  state: HostState,
  container: SimulatedContainer,
  run: Run,
  process: ContainerProcess,
): void {
  const {containers, index} = state;
  const {id} = container;
  containers.set(id, {...container, run: {...run, processes: [...run.processes, process]}});
  if (!run.worker) index.pids.set(process.pid, id);
  learn(index, id, process);
}

/** Takes a process out of a run. */
export function dropProcess(state: HostState, container: SimulatedContainer, run: Run, pid: number): void {
  const {containers, index} = state;
  const {id} = container;
  const process = run.processes.find(each => each.pid === pid);
  if (!process) return;
  containers.set(id, {
    ...container,
    run: {...run, processes: run.processes.filter(each => each !== process)},
  });
  if (!run.worker) index.pids.delete(pid);
  forget(index, id, process);
}

function learn(index: Index, id: ContainerId, {pid, later}: ContainerProcess): void {
  let inside = index.inside.get(id);
  if (!inside) {
    inside = {pids: new Set(), owned: 0};
    index.inside.set(id, inside);
  }
  inside.pids.add(pid);
  if (!later?.owner) return;
  inside.owned += 1;
  index.owned.containers.add(id);
  countOwner(index.owners, later.owner, 1);
}

function forget(index: Index, id: ContainerId, {pid, later}: ContainerProcess): void {
  const inside = index.inside.get(id);
  inside?.pids.delete(pid);
  if (!inside || !later?.owner) return;
  inside.owned -= 1;
  if (inside.owned === 0) index.owned.containers.delete(id);
  countOwner(index.owners, later.owner, -1);
}

/** Whether any process has an owner. */
export const hasOwned = ({index: {owners}}: HostState): boolean => owners.size > 0;

/** Adds a process of the host itself. */
export function putOwn(state: HostState, process: OwnProcess): void {
  state.own.set(process.pid, process);
  state.index.ownRevision += 1;
  state.index.pids.set(process.pid, null);
  if (!process.owner) return;
  state.index.owned.pids.add(process.pid);
  countOwner(state.index.owners, process.owner, 1);
}

/** Takes a process of the host itself away. */
export function dropOwn(state: HostState, pid: number): void {
  const owner = state.own.get(pid)?.owner;
  if (owner) countOwner(state.index.owners, owner, -1);
  state.own.delete(pid);
  state.index.ownRevision += 1;
  state.index.owned.pids.delete(pid);
  state.index.pids.delete(pid);
}
