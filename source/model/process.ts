import type {ContainerId, HostId} from './ids.ts';

/** A process that the host's own process list shows. Its figures are `snapshot.figures(pid)`. */
export interface HostProcess {
  readonly host: HostId;
  readonly pid: number;
  readonly parentPid: number | null;
  readonly name: string;
  readonly user: string | null;
  /** The session on Windows (the column SI); null on Linux. */
  readonly session: number | null;
  /** The name of the container that it is a process of; null for the host's own, vmwp and vmmem among them. */
  readonly container: string | null;
  readonly containerId: ContainerId | null;
}

/** What moves with time. Sizes in KiB where the name ends in K, MiB where it ends in M; null where it is not known. */
export interface ProcessFigures {
  readonly handles: number | null;
  readonly npmK: number | null;
  readonly pmK: number | null;
  readonly wsK: number | null;
  readonly vmM: number | null;
  readonly cpuSeconds: number | null;
}

export const unknownFigures: ProcessFigures = {
  handles: null,
  npmK: null,
  pmK: null,
  wsK: null,
  vmM: null,
  cpuSeconds: null,
};

/** A process as seen from inside a container. `hostPid` is null where the host cannot see it. */
export interface InsideProcess extends ProcessFigures {
  readonly host: HostId;
  readonly pid: number;
  readonly name: string;
  readonly user: string | null;
  readonly session: number | null;
  readonly hostPid: number | null;
}
