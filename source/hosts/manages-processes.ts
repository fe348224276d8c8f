import type {ContainerId} from '../model/ids.ts';

/** A process to start: in a running container or, null, on the host itself. */
export interface ProcessStart {
  readonly container: ContainerId | null;
  /** As the process list will show it. */
  readonly name: string;
  /** null: whoever starts such processes there. */
  readonly parentPid: number | null;
  /** The program that it belongs to, and ends with; null for one that stands alone. */
  readonly owner: {readonly pid: number; readonly startTime: string | null} | null;
}

/** Starts and ends single processes. Rejects with a HostFailure for one that is not there or may not be ended. */
export interface ManagesProcesses {
  /** Resolves with its Id, there where it runs. */
  startProcess(request: ProcessStart, origin?: string): Promise<number>;
  /** An Id inside `container` or, null, of the host. With its main process a container ends. */
  endProcess(pid: number, container: ContainerId | null, origin?: string): Promise<void>;
}
