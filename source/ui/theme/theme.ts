import type {Tone} from '../../panes/line.ts';
import type {Style} from './style.ts';

/** What is painted: the tones of the panes' text, and the parts of the frames around it. */
export type Role =
  | Tone
  | 'border'
  /** The part of a right border that shows where the window stands in its list. */
  | 'thumb';

/** What is painted on. A ground may change how a role looks on it. */
export type Ground =
  | 'plain'
  /** The first line of the screen. */
  | 'header'
  /** The row under the cursor of the pane that has the focus, and of one that has not. */
  | 'selected'
  | 'selected-weakly'
  /** A relative of what the lens looks at, and one under the cursor of a pane that has not the focus. */
  | 'marked'
  | 'marked-selected'
  /** The border of a pane, of the one that has the focus, of an overlay, and of one that asks something. */
  | 'frame'
  | 'frame-focused'
  | 'frame-overlay'
  | 'frame-question'
  /** The panes while an overlay stands before them, and the selected row among them. */
  | 'behind'
  | 'behind-selected';

export interface GroundStyle {
  /** What all text on it has. */
  readonly style: Style;
  /** What these roles have on it, instead of what they have elsewhere. */
  readonly roles?: Readonly<Partial<Record<Role, Style>>>;
  /** No role looks different from another on it. */
  readonly uniform?: boolean;
}

/** All the looks in one place: no other file names a colour. */
export interface Theme {
  readonly roles: Readonly<Record<Role, Style>>;
  readonly grounds: Readonly<Record<Ground, GroundStyle>>;
}
