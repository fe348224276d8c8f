import {consoleHasKeys, isConsoleShown} from '../store/console-pane.ts';
import {focusedSession, frontSession} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import type {Rect, ScreenPane, ShownPane, Size} from './screen.ts';

/** How the panes stand: only the focused one, side by side, or one above the other; or a session instead of all. */
export type Style = 'one-at-a-time' | 'zoomed' | 'beside' | 'stacked' | 'session-only';

export interface Panes {
  readonly kind: 'panes';
  readonly style: Style;
  readonly rects: ReadonlyMap<ScreenPane, Rect>;
}

export type Layout = {readonly kind: 'too-small'} | Panes;

/** What the layout depends on. */
export type Arrangement = Pick<State, 'size' | 'focus' | 'zoomed' | 'shares'> & {
  readonly insideOpen: boolean;
  /** How the session in front stands among the panes; none when left out. */
  readonly session?: 'shown' | 'focused' | 'full';
  /** Whether the console stands in the session's place. */
  readonly asConsole?: boolean;
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
/** A border and one row. */
const lowest = 3;
/** How far one `+` moves a border: a part of the width or height. */
const step = 0.05;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The panes in the order of Tab. */
export const paneOrder = (insideOpen: boolean): readonly ShownPane[] =>
  insideOpen ? ['processes', 'inside', 'containers', 'workers'] : ['processes', 'containers', 'workers'];

/** The two halves of a rect, side by side: on the host, and inside. */
function halves(rect: Rect): [Rect, Rect] {
  const width = Math.floor(rect.width / 2);
  return [
    {...rect, width},
    {...rect, left: rect.left + width, width: rect.width - width},
  ];
}

/** The host pane takes `rect`, and shares it with the inside view when that is open. */
function hostSide(rect: Rect, insideOpen: boolean): [ShownPane, Rect][] {
  if (!insideOpen) return [['processes', rect]];
  const [host, inside] = halves(rect);
  return [
    ['processes', host],
    ['inside', inside],
  ];
}

function sideBySide(body: Rect, {shares, insideOpen}: Arrangement): [ShownPane, Rect][] {
  const usual = insideOpen ? 0.62 : 0.52;
  const width = clamp(
    Math.round(body.width * (usual + shares.left * step)),
    insideOpen ? 60 : 30,
    body.width - 30,
  );
  const right = {...body, left: body.left + width, width: body.width - width};
  const upper = clamp(Math.round(body.height * (0.6 + shares.upper * step)), lowest, body.height - lowest);
  return [
    ...hostSide({...body, width}, insideOpen),
    ['containers', {...right, height: upper}],
    ['workers', {...right, top: right.top + upper, height: right.height - upper}],
  ];
}

/** One above the other: the one with the focus is tall, the others keep at least three rows. */
function stacked(body: Rect, {focus, shares, insideOpen}: Arrangement): [ShownPane, Rect][] {
  const tall = focus === 'inside' ? 'processes' : focus;
  const usual = Math.max(5, Math.round(body.height * 0.22));
  const low = clamp(
    Math.round(usual - shares.tall * body.height * step),
    lowest,
    Math.max(lowest, Math.floor((body.height - 7) / 2)),
  );
  let top = body.top;
  return (['processes', 'containers', 'workers'] as const).flatMap(pane => {
    const rect = {...body, top, height: pane === tall ? body.height - 2 * low : low};
    top += rect.height;
    return pane === 'processes' ? hostSide(rect, insideOpen) : [[pane, rect] satisfies [ShownPane, Rect]];
  });
}

function styleOf({size, zoomed, session}: Arrangement): Style {
  if (session === 'full') return 'session-only';
  if (size.columns < several.columns || size.rows < several.rows) return 'one-at-a-time';
  if (zoomed) return 'zoomed';
  return size.columns >= wide ? 'beside' : 'stacked';
}

/** From so many rows of the body on, the panes stay beside a session; and as many rows each keeps at the least. */
const sharedFrom = {beside: 18, stacked: 12} as const;
const leastOfPanes = 9;
const leastOfSession = 8;

/**
 * The session below the panes: all of them where they stand side by side, so that they stay live; the host's processes
 * where they stand one above the other, and only while the session has the keys. Null where there is no room for both.
 */
function withSessionBelow(style: Style, body: Rect, arrangement: Arrangement): [ScreenPane, Rect][] | null {
  if (style !== 'beside' && style !== 'stacked') return null;
  if (body.height < sharedFrom[style]) return null;
  const upper =
    style === 'beside'
      ? clamp(body.height - Math.round(body.height * 0.5), leastOfPanes, body.height - leastOfSession)
      : Math.max(5, Math.round(body.height * 0.22));
  const above = {...body, height: upper};
  return [
    ...(style === 'beside' ? sideBySide(above, arrangement) : hostSide(above, arrangement.insideOpen)),
    [belowIn(arrangement), {...body, top: body.top + upper, height: body.height - upper}],
  ];
}

const belowIn = ({asConsole}: Arrangement): ScreenPane => (asConsole ? 'console' : 'session');

function rectsOf(style: Style, body: Rect, arrangement: Arrangement): [ScreenPane, Rect][] {
  const {focus, insideOpen, session} = arrangement;
  if (session === 'focused' || (session === 'shown' && style === 'beside')) {
    const both = withSessionBelow(style, body, arrangement);
    if (both !== null) return both;
    if (session === 'focused') return [[belowIn(arrangement), body]];
  }
  switch (style) {
    case 'session-only':
      return [['session', body]];
    case 'one-at-a-time':
      return [[focus, body]];
    case 'zoomed':
      return focus === 'processes' || focus === 'inside' ? hostSide(body, insideOpen) : [[focus, body]];
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
  return {kind: 'panes', style, rects: new Map(rectsOf(style, body, arrangement))};
}

function sessionOf(state: State): Pick<Arrangement, 'session' | 'asConsole'> {
  if (isConsoleShown(state)) return {session: consoleHasKeys(state) ? 'focused' : 'shown', asConsole: true};
  if (frontSession(state) === null) return {};
  if (focusedSession(state) === null) return {session: 'shown'};
  return {session: state.sessions.full ? 'full' : 'focused'};
}

/** The layout of a state. */
export const layoutOfState = (state: State): Layout =>
  layoutOf({...state, insideOpen: state.inside !== null, ...sessionOf(state)});

/** Whether a pane has the keys. */
export const hasFocus = (state: State, pane: ShownPane): boolean =>
  state.focus === pane && !state.sessions.focused && !consoleHasKeys(state);

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
