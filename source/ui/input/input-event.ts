import type {Typed} from '../../store/typed.ts';

/**
 * One thing that the terminal sent. `raw` is what it was sent as: the raws of all events, in order, are the input
 * again, so that a session in a pane can have the very characters.
 */
export type InputEvent =
  | Typed
  /** What the terminal says when it is asked for its kind, its state, its colours: for who asked, never for a program. */
  | {readonly kind: 'answer'; readonly raw: string};
