import type {Key} from './key.ts';

/** A report of the mouse. Column and row count from 0, and need not be on the screen. */
export interface MouseReport {
  readonly kind: 'mouse';
  /** The button, modifiers and motion, as the terminal codes them. */
  readonly code: number;
  readonly column: number;
  readonly row: number;
  readonly released: boolean;
  readonly raw: string;
}

/** Bits of a report's code (xterm's ctlseqs): the button, where 3 is none; Ctrl; motion; from 64 on the wheel. */
export const mouseBits = {button: 3, ctrl: 16, motion: 32, wheel: 64} as const;

/**
 * One thing that a person did at the terminal. `raw` is what the terminal sent for it, so that a session can have the
 * very characters.
 */
export type Typed =
  | {readonly kind: 'key'; readonly key: Key; readonly raw: string}
  /** Text between the marks of a bracketed paste, as it came. */
  | {readonly kind: 'paste'; readonly text: string; readonly raw: string}
  | MouseReport
  /** Nothing that means anything here: dropped, never typed as text. A session may know what it is. */
  | {readonly kind: 'ignored'; readonly raw: string};
