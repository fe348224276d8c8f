import type {Container} from './container.ts';
import type {ContainerId} from './ids.ts';
import type {HostProcess} from './process.ts';
import type {Snapshot} from './snapshot.ts';
import type {Worker} from './worker.ts';

/** What the lens looks at: a row of one of the three panes. */
export type Subject =
  | {readonly pane: 'processes'; readonly pid: number}
  | {readonly pane: 'containers'; readonly id: ContainerId}
  | {readonly pane: 'workers'; readonly pid: number};

/** Who belongs to whom on one host, made once for a version of its lists; of 10,000 processes what is asked for. */
export interface Relations {
  readonly processOf: (pid: number) => HostProcess | undefined;
  readonly containerById: ReadonlyMap<ContainerId, Container>;
  readonly workerByPid: ReadonlyMap<number, Worker>;
  readonly processesOf: (id: ContainerId) => readonly HostProcess[];
  readonly workerOf: ReadonlyMap<ContainerId, Worker>;
  /** The worker that a host process is, or is a companion of. */
  readonly workerOfPid: ReadonlyMap<number, Worker>;
}

/** What stands in the other panes because of what is selected in one. */
export interface Relatives {
  readonly processes: ReadonlySet<number>;
  readonly containers: ReadonlySet<ContainerId>;
  readonly workers: ReadonlySet<number>;
  /** The host processes that hold the VM of a hyperv container: its worker and that one's companions. None is its own. */
  readonly holders: ReadonlySet<number>;
}

const nobody: ReadonlySet<never> = new Set<never>();
export const noRelatives: Relatives = {
  processes: nobody,
  containers: nobody,
  workers: nobody,
  holders: nobody,
};

const known = new WeakMap<readonly HostProcess[], {snapshot: Snapshot; relations: Relations}>();

/** The relations of a snapshot; kept as long as its lists are the same. */
export function relationsOf(snapshot: Snapshot): Relations {
  const kept = known.get(snapshot.processes);
  if (kept && kept.snapshot.containers === snapshot.containers && kept.snapshot.workers === snapshot.workers)
    return kept.relations;
  const relations = relate(snapshot);
  known.set(snapshot.processes, {snapshot, relations});
  return relations;
}

function relate({processes, containers, workers}: Snapshot): Relations {
  const processesOf = new Map<ContainerId, readonly HostProcess[]>();
  const workerByPid = new Map<number, Worker>();
  const workerOf = new Map<ContainerId, Worker>();
  const workerOfPid = new Map<number, Worker>();
  for (const worker of workers) {
    workerByPid.set(worker.pid, worker);
    workerOfPid.set(worker.pid, worker);
    for (const pid of worker.companions) workerOfPid.set(pid, worker);
    if (worker.containerId !== null) workerOf.set(worker.containerId, worker);
  }
  return {
    // Asked for a few at a time: a map of 10,000 takes longer to make.
    processOf: pid => processes.find(process => process.pid === pid),
    containerById: new Map(containers.map(container => [container.id, container])),
    workerByPid,
    processesOf(id) {
      let found = processesOf.get(id);
      if (found === undefined) {
        found = processes.filter(({containerId}) => containerId === id);
        processesOf.set(id, found);
      }
      return found;
    },
    workerOf,
    workerOfPid,
  };
}

/** A worker's own rows among the host processes, those of its companions included. */
const rowsOf = (worker: Worker, {processOf}: Relations): ReadonlySet<number> =>
  new Set([worker.pid, ...worker.companions].filter(pid => processOf(pid) !== undefined));

/**
 * The relatives of a subject in the other panes. A hyperv container has none among the host processes: that is the
 * fact the dashboard is made to show. A worker, which is a host process itself, marks its own rows there.
 */
export function relativesOf(snapshot: Snapshot, subject: Subject | null): Relatives {
  if (subject === null) return noRelatives;
  const relations = relationsOf(snapshot);
  switch (subject.pane) {
    case 'containers': {
      const worker = relations.workerOf.get(subject.id);
      return {
        processes: new Set(relations.processesOf(subject.id).map(({pid}) => pid)),
        containers: nobody,
        workers: worker ? new Set([worker.pid]) : nobody,
        holders: worker ? rowsOf(worker, relations) : nobody,
      };
    }
    case 'processes': {
      const owner = relations.processOf(subject.pid)?.containerId ?? null;
      if (owner !== null) return {...noRelatives, containers: new Set([owner])};
      const worker = relations.workerOfPid.get(subject.pid);
      if (!worker) return noRelatives;
      return {
        ...noRelatives,
        containers: worker.containerId === null ? nobody : new Set([worker.containerId]),
        workers: new Set([worker.pid]),
      };
    }
    case 'workers': {
      const worker = relations.workerByPid.get(subject.pid);
      if (!worker) return noRelatives;
      return {
        ...noRelatives,
        processes: rowsOf(worker, relations),
        containers: worker.containerId === null ? nobody : new Set([worker.containerId]),
      };
    }
  }
}

/** The facts of a container that the line under the panes says in a sentence. Sizes in KiB; null where unknown. */
export interface Lens {
  readonly container: Container;
  /** How many of its processes the host's list shows. */
  readonly onHost: number;
  /** How many it has; null where that cannot be told. */
  readonly inside: number | null;
  /** The sessions of those on the host, in order; empty on Linux. */
  readonly sessions: readonly number[];
  readonly worker: Worker | null;
  /** Working sets of its processes on the host, or of its worker; on Linux with the worker's companions. */
  readonly residentK: number | null;
  /** The memory that its VM was given, where that is not part of `residentK`. */
  readonly vmMiB: number | null;
}

/** What the lens says of one container. */
export function lensOf(snapshot: Snapshot, id: ContainerId): Lens | null {
  const relations = relationsOf(snapshot);
  const container = relations.containerById.get(id);
  if (!container) return null;
  const processes = relations.processesOf(id);
  const worker = relations.workerOf.get(id) ?? null;
  // On Windows a VM's memory is a figure of its own; on Linux it stands in the sandbox and what helps it.
  const isLinux = snapshot.host.platform === 'linux';
  const ofWorker = worker ? [worker.pid, ...(isLinux ? worker.companions : [])] : null;
  const pids = ofWorker ?? processes.map(({pid}) => pid);
  let residentK: number | null = pids.length > 0 ? 0 : null;
  for (const pid of pids) {
    const {wsK} = snapshot.figures(pid);
    residentK = wsK === null || residentK === null ? null : residentK + wsK;
  }
  return {
    container,
    onHost: processes.length,
    inside: container.insideCount,
    sessions: [...new Set(processes.flatMap(({session}) => (session === null ? [] : [session])))].sort(
      (a, b) => a - b,
    ),
    worker,
    residentK,
    vmMiB: worker && !isLinux ? container.memoryMiB : null,
  };
}
