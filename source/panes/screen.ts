import type {Line, Target} from './line.ts';

/** Cells: columns and rows of the terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A part of the screen, in cells, from the top left corner, its border included. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The panes of the screen; `inside` stands beside `processes` when the inside view is open. */
export type ShownPane = 'processes' | 'containers' | 'workers' | 'inside';

/**
 * What stands on the screen: the panes, below them the session or the console that is shown, and beside them the
 * document that is played.
 */
export type ScreenPane = ShownPane | 'session' | 'console' | 'document';

/** What is reported of the mouse: pressed buttons and the wheel, also motion with a button held, also all motion. */
export type MouseReports = 'press' | 'drag' | 'any';

/** What the terminal of a session shows. */
export interface Picture {
  readonly size: Size;
  /** From the top, each exactly as wide as the size says. */
  readonly lines: readonly Line[];
  /** Where the program's cursor stands, in cells; null while the program hides it, or it is scrolled out of view. */
  readonly cursor: {readonly column: number; readonly row: number} | null;
  /** How many lines have gone off the top, and by how many of them the view is scrolled back. */
  readonly above: number;
  readonly back: number;
  /** What its program wants to know of the mouse. */
  readonly mouse: MouseReports | null;
}

/** One visible row. `line` is exactly as wide as the pane within its border. */
export interface RowView {
  readonly key: string;
  readonly line: Line;
  /** The pane's cursor stands on it; drawn strongly when the pane has the focus, weakly when not. */
  readonly selected: boolean;
  /** A relative of what the lens looks at. */
  readonly marked: boolean;
  /** What a step of a document changed a moment ago; not when left out. */
  readonly changed?: true;
}

export interface PaneView {
  readonly pane: ScreenPane;
  readonly rect: Rect;
  /** False for a session that has the whole screen: its rows fill the rect, and its title is the header. */
  readonly framed?: boolean;
  readonly focused: boolean;
  /** In the upper border, left: `1 Host processes · 27 · 9 marked`; fits the border with a space on either side. */
  readonly title: Line;
  /** In the upper border, right: the filter, the sort, `held`; may be empty, fits beside the title likewise. */
  readonly aside: Line;
  /** The titles of the columns; null while there is no row or no room. */
  readonly heading: Line | null;
  /** Only the rows of the window. */
  readonly rows: readonly RowView[];
  /** What to do, when there is no row: some lines, each within the width. */
  readonly empty: readonly Line[];
  /** Where the window stands in the list, for the mark in the right border; null when all rows show. */
  readonly scroll: {readonly offset: number; readonly shown: number; readonly total: number} | null;
}

/** One line of a form: label, two spaces, value, two spaces, note; labels and values are padded to one width each. */
export interface FieldView {
  readonly label: string;
  /** What stands in the field, the cursor (tone `cursor`) included when it has the focus. */
  readonly value: Line;
  readonly focused: boolean;
  /** A hint (`← → to choose`), or what is wrong with it; may be empty. */
  readonly note: Line;
  readonly target?: Target;
}

/**
 * A line of the help: keys (padded to one width), two spaces, title, and when disabled two spaces and the reason. One
 * without keys is the reason that many actions of a section share; these have a sign instead.
 */
export interface ActionView {
  readonly keys: string;
  readonly title: string;
  /** Why it cannot be done now, cut to what fits; null when it can. */
  readonly disabled: string | null;
  readonly selected: boolean;
  readonly target?: Target;
}

/**
 * A box over the panes. Within its border stands one cell of padding left and right, so that every line fits
 * `rect.width - 4`; lists are already windowed to `rect.height - 2`. Steps, fields, sections and rows stand from the
 * top, a line each (a section: its title, then its actions); answers (on one line, two spaces between them), teaches,
 * fault, below and footer stand at the bottom in this order; what is left between is blank.
 */
export type OverlayView =
  | {
      readonly kind: 'question';
      readonly title: string;
      /** What will happen, step by step, wrapped to the width. */
      readonly steps: readonly string[];
      /** Where the window of the steps stands when not all fit; left out where that cannot be. */
      readonly scroll?: {readonly offset: number; readonly shown: number; readonly total: number} | null;
      /** An answer is drawn as its key and its label: `y yes`. */
      readonly answers: readonly {readonly key: string; readonly label: string; readonly chosen: boolean}[];
    }
  | {
      readonly kind: 'form';
      readonly title: string;
      readonly fields: readonly FieldView[];
      /** The equal command line, wrapped to the width. */
      readonly teaches: readonly Line[];
      /** Why it cannot be done yet, or the host's refusal. */
      readonly fault: Line | null;
      readonly footer: Line;
    }
  | {
      readonly kind: 'help';
      readonly title: string;
      /** Only the sections and actions of the window; a section without actions is text of its own. */
      readonly sections: readonly {readonly title: string; readonly actions: readonly ActionView[]}[];
      /** Where the window stands when not all fits. */
      readonly scroll: {readonly offset: number; readonly shown: number; readonly total: number} | null;
      readonly footer: Line;
    }
  | {
      readonly kind: 'list';
      readonly title: string;
      /** A text field above the rows; null without one. */
      readonly field: Line | null;
      /** Only those of the window. */
      readonly rows: readonly {
        readonly line: Line;
        /** The cursor of the list stands on it. */
        readonly selected: boolean;
        readonly target?: Target;
      }[];
      /** What is said of the selected row, above the footer. */
      readonly below: readonly Line[];
      readonly scroll: {readonly offset: number; readonly shown: number; readonly total: number} | null;
      readonly footer: Line;
    }
  | {
      readonly kind: 'logs';
      readonly title: string;
      /** The lines of the window. */
      readonly rows: readonly Line[];
      readonly scroll: {readonly offset: number; readonly shown: number; readonly total: number} | null;
      /** The keys, or what is typed. */
      readonly footer: Line;
    }
  | {
      readonly kind: 'details';
      readonly title: string;
      /** A line each: label (padded to one width), two spaces, value; what is long goes on in rows without a label. */
      readonly rows: readonly {readonly label: string; readonly value: string}[];
      readonly scroll: {readonly offset: number; readonly shown: number; readonly total: number} | null;
      readonly footer: Line;
    };

/** Everything the terminal shows, as data: what ui draws, what a test reads. */
export type Screen =
  | {readonly kind: 'too-small'; readonly size: Size; readonly message: string}
  | {
      readonly kind: 'panes';
      readonly size: Size;
      /** Exactly as wide as the screen. */
      readonly header: Line;
      readonly panes: readonly PaneView[];
      /** The sentence of the lens, or the text field of the filter while it is typed. Exactly as wide as the screen. */
      readonly lens: Line;
      /** The keys that can be pressed now, or a notice of what happened. Exactly as wide as the screen. */
      readonly footer: Line;
      readonly overlay: {readonly rect: Rect; readonly view: OverlayView} | null;
      /** What the terminal is to report of the mouse; nothing when left out. */
      readonly mouse?: MouseReports;
    };
