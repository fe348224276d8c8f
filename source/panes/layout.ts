import {consoleHasKeys, isConsoleShown} from '../store/console-pane.ts';
import {documentHasKeys} from '../store/play/play-view.ts';
import {focusedSession, frontSession} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import {
  type Border,
  belowIn,
  hostSide,
  type Placed,
  sideBySide,
  stacked,
  withSessionBelow,
} from './placed.ts';
import {withDocument} from './play/document-layout.ts';
import type {Rect, ScreenPane, ShownPane, Size} from './screen.ts';

/** How the panes stand: only the focused one, side by side, or one above the other; or a session instead of all. */
export type Style = 'one-at-a-time' | 'zoomed' | 'beside' | 'stacked' | 'session-only';

export interface Panes {
  readonly kind: 'panes';
  readonly style: Style;
  readonly rects: ReadonlyMap<ScreenPane, Rect>;
  readonly borders: readonly Border[];
}

export type Layout = {readonly kind: 'too-small'} | Panes;

/** What the layout depends on. */
export type Arrangement = Pick<State, 'size' | 'focus' | 'zoomed' | 'shares'> & {
  readonly insideOpen: boolean;
  /** How the session in front stands among the panes; none when left out. */
  readonly session?: 'shown' | 'focused' | 'full';
  /** Whether the console stands in the session's place. */
  readonly asConsole?: boolean;
  /** How the document that is played stands among them; there is none when left out. */
  readonly document?: 'shown' | 'focused';
};

/** Below this there is only a line that asks for more room. */
export const least: Size = {columns: 40, rows: 10};
/** Below this, one pane at a time. */
const several: Size = {columns: 60, rows: 16};
/** From here on, panes stand side by side. */
const wide = 100;
/** The header above the panes; the lens and the footer below them. */
const above = 1;
const below = 2;
/** The panes in the order of Tab. */
export const paneOrder = (insideOpen: boolean): readonly ShownPane[] =>
  insideOpen ? ['processes', 'inside', 'containers', 'workers'] : ['processes', 'containers', 'workers'];

function styleOf({size, zoomed, session}: Arrangement): Style {
  if (session === 'full') return 'session-only';
  if (size.columns < several.columns || size.rows < several.rows) return 'one-at-a-time';
  if (zoomed) return 'zoomed';
  return size.columns >= wide ? 'beside' : 'stacked';
}

const alone = (pane: ScreenPane, rect: Rect): Placed => ({rects: [[pane, rect]], borders: []});

function placedIn(style: Style, body: Rect, arrangement: Arrangement): Placed {
  const {focus, session} = arrangement;
  if (session === 'focused' || (session === 'shown' && style === 'beside')) {
    const both = withSessionBelow(style, body, arrangement);
    if (both !== null) return both;
    if (session === 'focused') return alone(belowIn(arrangement), body);
  }
  switch (style) {
    case 'session-only':
      return alone('session', body);
    case 'one-at-a-time':
      return alone(focus, body);
    case 'zoomed':
      return focus === 'processes' || focus === 'inside' ? hostSide(body, arrangement) : alone(focus, body);
    case 'beside':
      return sideBySide(body, arrangement);
    case 'stacked':
      return stacked(body, arrangement);
  }
}

/** Where each pane that is shown stands. Pure: the same size, focus and shares give the same layout. */
export function layoutOf(arrangement: Arrangement): Layout {
  const {size} = arrangement;
  if (size.columns < least.columns || size.rows < least.rows) return {kind: 'too-small'};
  const body: Rect = {left: 0, top: above, width: size.columns, height: size.rows - above - below};
  const style = styleOf(arrangement);
  const {rects, borders} = withDocument(style, body, arrangement) ?? placedIn(style, body, arrangement);
  return {kind: 'panes', style, rects: new Map(rects), borders};
}

function sessionOf(state: State): Pick<Arrangement, 'session' | 'asConsole'> {
  if (isConsoleShown(state)) return {session: consoleHasKeys(state) ? 'focused' : 'shown', asConsole: true};
  if (frontSession(state) === null) return {};
  if (focusedSession(state) === null) return {session: 'shown'};
  return {session: state.sessions.full ? 'full' : 'focused'};
}

/** The layout of a state. */
export const layoutOfState = (state: State): Layout =>
  layoutOf({...state, insideOpen: state.inside !== null, ...sessionOf(state), ...documentOf(state)});

const documentOf = (state: State): Pick<Arrangement, 'document'> =>
  state.play === null ? {} : {document: documentHasKeys(state) ? 'focused' : 'shown'};

/** Whether a pane has the keys. */
export const hasFocus = (state: State, pane: ShownPane): boolean =>
  state.focus === pane && !state.sessions.focused && !consoleHasKeys(state) && !documentHasKeys(state);

/** The cells within the border of the session in front, on the screen; null while it does not show. */
export function sessionRect(state: State): Rect | null {
  const layout = layoutOfState(state);
  const rect = layout.kind === 'panes' ? layout.rects.get('session') : undefined;
  if (layout.kind === 'too-small' || rect === undefined) return null;
  if (layout.style === 'session-only') return rect;
  return {left: rect.left + 1, top: rect.top + 1, width: rect.width - 2, height: rect.height - 2};
}

/** How many rows of a list a pane of this height shows, and whether its columns' titles stand above them. */
export function windowOf({height}: Rect): {readonly heading: boolean; readonly rows: number} {
  const inner = Math.max(0, height - 2);
  const heading = inner >= 4;
  return {heading, rows: heading ? inner - 1 : inner};
}
