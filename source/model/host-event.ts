import type {HostId, Moment} from './ids.ts';

/** Something that happened on a host, as `isotop events` tells it. */
export interface HostEvent {
  readonly host: HostId;
  readonly at: Moment;
  /** Grows by one with every event of a host. */
  readonly sequence: number;
  /** What happened: `container-created`, `container-started` … */
  readonly kind: string;
  /** What it happened to: a container's name, or null for the host as a whole. */
  readonly subject: string | null;
  /** Who did it: terminal and process id, or the engine. */
  readonly actor: string;
  /** One sentence for people. */
  readonly message: string;
}
