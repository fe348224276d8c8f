import type {ContainerId, HostId, ImageId, Moment} from './ids.ts';
import type {Isolation} from './isolation.ts';

/** docker's exited is stopped, dead failed, restarting starting, removing stopping. */
export type ContainerState =
  | 'created'
  | 'starting'
  | 'running'
  | 'paused'
  | 'stopping'
  | 'stopped'
  | 'converting'
  | 'failed';

export interface Container {
  readonly host: HostId;
  readonly id: ContainerId;
  readonly name: string;
  /** The image's name as it was asked for or as the host lists it. */
  readonly image: string;
  readonly imageId: ImageId | null;
  /** null where the runtime is unknown. */
  readonly isolation: Isolation | null;
  readonly runtime: string;
  readonly state: ContainerState;
  readonly createdAt: Moment;
  /** When the run that goes on now, or the last one, began; null before the first. */
  readonly startedAt: Moment | null;
  readonly exitCode: number | null;
  readonly command: readonly string[];
  readonly network: string | null;
  /** `VMMS` for New-Container's, `docker` for docker's, null where a host has no such thing. */
  readonly owner: string | null;
  readonly computeSystemId: string | null;
  /** The id of its utility VM; null under process isolation and while it has none. */
  readonly vmId: string | null;
  /** The memory of its VM or its limit, MiB; null where there is no limit. */
  readonly memoryMiB: number | null;
  readonly processors: number | null;
  readonly workerPid: number | null;
  /** How many processes run inside; 0 when it does not run, null where the host cannot tell. Not in the JSON. */
  readonly insideCount: number | null;
  /** Left out by hosts that have no such thing. Not in the JSON. */
  readonly report?: ContainerReport;
}

/** What a real engine says of a container besides. */
export interface ContainerReport {
  /** The isolation or runtime that was asked for, where it differs from what it is (`default`); null where not. */
  readonly asked: string | null;
  /** `healthy`, `unhealthy`, `starting`; null where nothing checks it. */
  readonly health: string | null;
  /** Whether the last run was ended because it took more memory than it may. */
  readonly outOfMemory: boolean;
  readonly restarts: number;
  readonly restartPolicy: string | null;
  /** The engine's own sentence about the last failure. */
  readonly failure: string | null;
  /** When the last run ended. */
  readonly finishedAt: Moment | null;
  /** `8080→80/tcp` */
  readonly ports: readonly string[];
  /** `data→/data` */
  readonly mounts: readonly string[];
}

/** Whether it has processes: only what runs (or is paused) can be entered or looked into. */
export function isRunning({state}: Pick<Container, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

/** What the documents call Off: it does not run, and nothing is under way. */
export function isOff({state}: Pick<Container, 'state'>): boolean {
  return state === 'created' || state === 'stopped' || state === 'failed';
}

/** The word that the dashboard and the PowerShell tables show: `Off` for created and stopped. */
export function stateWord(state: ContainerState): string {
  switch (state) {
    case 'created':
    case 'stopped':
      return 'Off';
    case 'starting':
      return 'Starting';
    case 'running':
      return 'Running';
    case 'paused':
      return 'Paused';
    case 'stopping':
      return 'Stopping';
    case 'converting':
      return 'Converting';
    case 'failed':
      return 'Failed';
  }
}
