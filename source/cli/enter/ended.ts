import type {SessionEnd} from '../../hosts/opens-sessions.ts';

/** Why somebody is no longer in a session. */
export type Ended =
  | {readonly kind: 'session'; readonly end: SessionEnd}
  /** A signal, or the terminal went away. */
  | {readonly kind: 'signal'; readonly status: number}
  /** Who read the output has enough. */
  | {readonly kind: 'unread'}
  | {readonly kind: 'fault'; readonly error: unknown};
