import type {CreateRequest} from '../model/create-request.ts';
import type {ContainerId} from '../model/ids.ts';
import type {Isolation} from '../model/isolation.ts';

/** What can be done to one container with one call of its host. */
export type DeedKind = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'remove';

/** Changes the isolation of one container. */
export interface Conversion {
  readonly kind: 'convert';
  readonly container: ContainerId;
  readonly name: string;
  readonly to: Isolation;
  /** Left out where the host has no choice of runtimes for it. */
  readonly runtime?: string;
}

/** Something that is done to one container: what a question asks about. */
export type Deed =
  | {readonly kind: DeedKind; readonly container: ContainerId; readonly name: string}
  | Conversion;

/** Ends a conversion that was interrupted: on to its end, or back to where it began. */
export interface Recovery {
  readonly kind: 'finish' | 'rollBack';
  readonly container: ContainerId;
  readonly name: string;
}

/** Everything that a host is asked to do. */
export type Intent =
  | Deed
  | Recovery
  | {readonly kind: 'create'; readonly request: CreateRequest; readonly start: boolean};

/** What a container is being asked to do at this moment. */
export type Pending = DeedKind | 'convert' | Recovery['kind'];
