import type {ContainerId, HostId, Moment} from './ids.ts';

/** The host process that holds one hyperv container's VM: vmwp, runsc-sandbox, qemu. Its figures are `snapshot.figures(pid)`. */
export interface Worker {
  readonly host: HostId;
  readonly pid: number;
  readonly name: string;
  readonly user: string | null;
  /** null for a worker without a container: another virtual machine's, or an orphan. */
  readonly container: string | null;
  readonly containerId: ContainerId | null;
  readonly startedAt: Moment | null;
  /** Host processes that belong to the same VM and cost memory too (vmmem, runsc-gofer). Not in the JSON. */
  readonly companions: readonly number[];
}
