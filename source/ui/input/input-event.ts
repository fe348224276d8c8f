import type {Key} from '../../store/key.ts';

/**
 * One thing that the terminal sent. `raw` is what it was sent as: the raws of all events, in order, are the input
 * again, so that what listens later (a session in a pane) can have the very characters.
 */
export type InputEvent =
  | {readonly kind: 'key'; readonly key: Key; readonly raw: string}
  /** Text between the marks of a bracketed paste, as it came. */
  | {readonly kind: 'paste'; readonly text: string; readonly raw: string}
  /** A report of the mouse. Column and row count from 0. */
  | {
      readonly kind: 'mouse';
      /** The button, modifiers and motion, as the terminal codes them. */
      readonly code: number;
      readonly column: number;
      readonly row: number;
      readonly released: boolean;
      readonly raw: string;
    }
  /** What the terminal says when it is asked for its kind, its state, its colours. */
  | {readonly kind: 'answer'; readonly raw: string}
  /** Nothing that means anything: dropped, never typed as text. */
  | {readonly kind: 'ignored'; readonly raw: string};
