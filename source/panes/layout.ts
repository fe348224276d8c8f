import type {State} from '../store/state.ts';
import type {Rect, ShownPane, Size} from './screen.ts';

/** How the panes stand: only the focused one, side by side, or one above the other. */
export type Style = 'one-at-a-time' | 'zoomed' | 'beside' | 'stacked';

export interface Panes {
  readonly kind: 'panes';
  readonly style: Style;
  readonly rects: ReadonlyMap<ShownPane, Rect>;
}

export type Layout = {readonly kind: 'too-small'} | Panes;

/** What the layout depends on. */
export type Arrangement = Pick<State, 'size' | 'focus' | 'zoomed' | 'shares'> & {
  readonly insideOpen: boolean;
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

function styleOf({size, zoomed}: Arrangement): Style {
  if (size.columns < several.columns || size.rows < several.rows) return 'one-at-a-time';
  if (zoomed) return 'zoomed';
  return size.columns >= wide ? 'beside' : 'stacked';
}

function rectsOf(style: Style, body: Rect, arrangement: Arrangement): [ShownPane, Rect][] {
  const {focus, insideOpen} = arrangement;
  switch (style) {
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

/** The layout of a state. */
export const layoutOfState = (state: State): Layout =>
  layoutOf({...state, insideOpen: state.inside !== null});

/** How many rows of a list a pane of this height shows, and whether its columns' titles stand above them. */
export function windowOf({height}: Rect): {readonly heading: boolean; readonly rows: number} {
  const inner = Math.max(0, height - 2);
  const heading = inner >= 4;
  return {heading, rows: heading ? inner - 1 : inner};
}
