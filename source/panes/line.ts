/**
 * What a piece of text means, never how it looks: the theme (ui/theme) turns tones into colours. Colour is never the
 * only sign of anything, so a theme may turn them all into nothing.
 */
export type Tone =
  | 'text'
  | 'dim'
  /** Titles of panes and overlays. */
  | 'title'
  /** Titles of columns. */
  | 'heading'
  /** What is pressed: `s`, `Enter`. */
  | 'key'
  /** The sign of a relative. */
  | 'mark'
  /** The two isolations, told apart at a glance. */
  | 'process'
  | 'hyperv'
  | 'good'
  | 'warning'
  | 'bad'
  /** The text under the cursor of a text field. */
  | 'cursor'
  /** The marked answer, the field that has the focus. */
  | 'chosen';

/** A colour of a program's own: 0–15 are the terminal's own sixteen, 16–255 the usual palette's, others `#rrggbb`. */
export type ProgramColour = number | `#${string}`;

/** How a program in a session wants a piece of its text to look; what is not said is as the terminal has it. */
export interface ProgramStyle {
  readonly colour?: ProgramColour;
  readonly ground?: ProgramColour;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly inverse?: true;
  readonly struck?: true;
}

/** What a click of the mouse means on what it stands for. */
export type Target =
  /** As if this key was pressed. */
  | {readonly kind: 'key'; readonly key: string}
  /** The title of a column: its pane is sorted by it. */
  | {readonly kind: 'column'; readonly column: string}
  /** A row of a pane's list. */
  | {readonly kind: 'row'; readonly key: string}
  /** Among the sessions, the one to show. */
  | {readonly kind: 'session'; readonly key: string}
  /** A line of an overlay that its cursor can stand on, counted as the overlay counts them. */
  | {readonly kind: 'choice'; readonly index: number};

/** A piece of one line. Its text is safe to send to a terminal (text/visible) and has no line break. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly bold?: boolean;
  /** Instead of a tone: the text is a program's, and looks as that says, as far as the terminal can show it. */
  readonly style?: ProgramStyle;
  readonly target?: Target;
}

export type Line = readonly Span[];

export const line = (text: string, tone?: Tone): Line => [tone === undefined ? {text} : {text, tone}];
