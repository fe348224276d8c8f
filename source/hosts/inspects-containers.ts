import type {ContainerId, Moment} from '../model/ids.ts';
import type {Isolation} from '../model/isolation.ts';

/** A port of a container and where the host offers it; hostPort is null when it is exposed only. */
export interface PublishedPort {
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostAddress: string | null;
  readonly hostPort: number | null;
}

export interface MountedFolder {
  readonly kind: string;
  /** The volume's name or the folder on the host; null where there is none (tmpfs). */
  readonly source: string | null;
  readonly target: string;
  readonly readOnly: boolean;
}

/** What the details of a container say beyond the row of the list. Null where the host does not know. */
export interface ContainerDetails {
  readonly id: ContainerId;
  readonly isolation: Isolation | null;
  readonly runtime: string;
  /** What was asked for when it was made, where that differs from what it is (`default`); null where it does not. */
  readonly asked: {readonly isolation: string | null; readonly runtime: string | null} | null;
  readonly exitCode: number | null;
  readonly outOfMemory: boolean | null;
  /** The host's own sentence about the last failure. */
  readonly failure: string | null;
  readonly finishedAt: Moment | null;
  /** `healthy`, `unhealthy`, `starting`; null where nothing checks it. */
  readonly health: string | null;
  readonly restarts: number | null;
  readonly restartPolicy: string | null;
  readonly ports: readonly PublishedPort[];
  readonly mounts: readonly MountedFolder[];
  readonly networks: readonly {readonly name: string; readonly address: string | null}[];
  readonly labels: Readonly<Record<string, string>>;
  /** `NAME=value` */
  readonly environment: readonly string[];
  /** The host's own answer, as JSON: `docker inspect` prints it. */
  readonly raw: unknown;
}

export interface InspectsContainers {
  inspectContainer(id: ContainerId): Promise<ContainerDetails>;
}
