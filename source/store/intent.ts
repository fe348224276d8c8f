import type {CreateRequest} from '../model/create-request.ts';
import type {ContainerId} from '../model/ids.ts';
import type {Isolation} from '../model/isolation.ts';

/** What can be done to one container with one call of its host. */
export type Deed = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'remove';

/** Something that a host is asked to do: what a question asks about, and what commands/run performs. */
export type Intent =
  | {readonly kind: Deed; readonly container: ContainerId; readonly name: string}
  | {
      readonly kind: 'convert';
      readonly container: ContainerId;
      readonly name: string;
      readonly to: Isolation;
      /** Whether it is stopped before and started again after. */
      readonly around: boolean;
    }
  | {readonly kind: 'create'; readonly request: CreateRequest; readonly start: boolean};

/** What a container is being asked to do at this moment. */
export type Pending = Deed | 'convert';
