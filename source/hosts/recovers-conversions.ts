import type {Container} from '../model/container.ts';
import type {HostError} from '../model/host-error.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import type {Isolation} from '../model/isolation.ts';

/** A conversion that was begun and whose program has gone before its end. */
export interface PendingConversion {
  /** The container that was being converted, by the id it had. */
  readonly id: ContainerId;
  readonly name: string;
  readonly to: Isolation;
  readonly runtime: string;
  readonly begunAt: Moment;
  /** One sentence without a full stop: how far it came (`the copy was made, and not yet started`). */
  readonly reached: string;
  /** Why it cannot be finished, or rolled back, as things are now; undefined when it can. */
  readonly cannotFinish?: HostError;
  readonly cannotRollBack?: HostError;
}

/**
 * Conversions in several steps leave a journal, so that one that was interrupted (the program killed, the machine
 * switched off) leaves no container behind that is half one thing and half another.
 */
export interface RecoversConversions {
  /** Those of this host that no living program works on; the oldest first. */
  pendingConversions(): Promise<readonly PendingConversion[]>;
  /** Goes on where it ended. Resolves with the converted container. */
  finishConversion(id: ContainerId, origin?: string): Promise<Container>;
  /** Brings the original back, running if it ran. Resolves with it. */
  rollBackConversion(id: ContainerId, origin?: string): Promise<Container>;
}
