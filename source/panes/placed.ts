import type {Shares} from '../store/state.ts';
import type {Arrangement, Style} from './layout.ts';
import type {Rect, ScreenPane} from './screen.ts';
import {firstPart, type Split, stepsTo} from './split.ts';

/** A border between panes that can be moved. */
export interface Border {
  readonly share: keyof Shares;
  /** Whether it is moved along the columns or the rows of the screen. */
  readonly along: 'columns' | 'rows';
  /** Where the pane beyond it begins: a column or a row of the screen. */
  readonly at: number;
  /** Its cells: the borders of the two panes that meet there. */
  readonly rect: Rect;
  /** What its share becomes when the pane beyond it is to begin at this column or row. */
  readonly sharesAt: (place: number) => number;
}

/** Where panes stand, and what can be moved between them. */
export interface Placed {
  readonly rects: readonly (readonly [ScreenPane, Rect])[];
  readonly borders: readonly Border[];
}

/** A border and one row. */
const lowest = 3;
/** As wide as each half of a split host pane is at the least, where there is room. */
const leastHalf = 20;
/** As high as the low panes are at the least, as long as nobody moves their borders. */
const leastLow = 5;
const usualLow = ({height}: Rect): number => Math.max(leastLow, Math.round(height * 0.22));

/** The border above a rect, and the one before it, with the borders of the panes that they part it from. */
const borderAbove = ({left, top, width}: Rect): Pick<Border, 'along' | 'at' | 'rect'> => ({
  along: 'rows',
  at: top,
  rect: {left, top: top - 1, width, height: 2},
});
const borderBefore = ({left, top, height}: Rect): Pick<Border, 'along' | 'at' | 'rect'> => ({
  along: 'columns',
  at: left,
  rect: {left: left - 1, top, width: 2, height},
});

/** The host pane takes `rect`, and shares it with the inside view when that is open: on the host, and inside. */
export function hostSide(rect: Rect, {insideOpen, shares}: Arrangement): Placed {
  if (!insideOpen) return {rects: [['processes', rect]], borders: []};
  const least = Math.min(leastHalf, Math.floor(rect.width / 2));
  const usual = Math.floor(rect.width / 2) / rect.width;
  const split = {total: rect.width, usual, least, most: rect.width - least};
  const width = firstPart(split, shares.inside);
  const inside = {...rect, left: rect.left + width, width: rect.width - width};
  return {
    rects: [
      ['processes', {...rect, width}],
      ['inside', inside],
    ],
    borders: [
      {share: 'inside', ...borderBefore(inside), sharesAt: column => stepsTo(split, column - rect.left)},
    ],
  };
}

export function sideBySide(body: Rect, arrangement: Arrangement): Placed {
  const {shares, insideOpen} = arrangement;
  const across: Split = {
    total: body.width,
    usual: insideOpen ? 0.62 : 0.52,
    least: insideOpen ? 60 : 30,
    most: body.width - 30,
  };
  const down: Split = {total: body.height, usual: 0.6, least: lowest, most: body.height - lowest};
  const width = firstPart(across, shares.left);
  const upper = firstPart(down, shares.upper);
  const right = {...body, left: body.left + width, width: body.width - width};
  const workers = {...right, top: right.top + upper, height: right.height - upper};
  const host = hostSide({...body, width}, arrangement);
  return {
    rects: [...host.rects, ['containers', {...right, height: upper}], ['workers', workers]],
    borders: [
      {share: 'left', ...borderBefore(right), sharesAt: column => stepsTo(across, column - body.left)},
      {share: 'upper', ...borderAbove(workers), sharesAt: row => stepsTo(down, row - body.top)},
      ...host.borders,
    ],
  };
}

/** One above the other: the one with the focus is tall, the others keep at least three rows. */
export function stacked(body: Rect, arrangement: Arrangement): Placed {
  const {focus, shares} = arrangement;
  const panes = ['processes', 'containers', 'workers'] as const;
  const tall = panes.indexOf(focus === 'inside' ? 'processes' : focus);
  const split: Split = {
    total: body.height,
    usual: usualLow(body) / body.height,
    least: lowest,
    most: Math.max(lowest, Math.floor((body.height - 7) / 2)),
  };
  const low = firstPart(split, -shares.tall);
  /** How high the low panes are when the pane at `index` begins at this row. */
  const lowAt = (row: number, index: number): number =>
    index > tall ? (body.top + body.height - row) / (panes.length - index) : (row - body.top) / index;
  let top = body.top;
  const placed = panes.map((pane, index): Placed => {
    const rect = {...body, top, height: index === tall ? body.height - 2 * low : low};
    top += rect.height;
    const host: Placed =
      pane === 'processes' ? hostSide(rect, arrangement) : {rects: [[pane, rect]], borders: []};
    if (index === 0) return host;
    const sharesAt = (row: number): number => -stepsTo(split, lowAt(row, index));
    return {...host, borders: [{share: 'tall', ...borderAbove(rect), sharesAt}]};
  });
  return {rects: placed.flatMap(({rects}) => rects), borders: placed.flatMap(({borders}) => borders)};
}

/** From so many rows of the body on, the panes stay beside a session; and as many rows each keeps at the least. */
const sharedFrom = {beside: 18, stacked: 12} as const;
const leastOfPanes = 9;
const leastOfSession = 8;

/**
 * The session below the panes: all of them where they stand side by side, so that they stay live; the host's processes
 * where they stand one above the other, and only while the session has the keys. Null where there is no room for both.
 */
export function withSessionBelow(style: Style, body: Rect, arrangement: Arrangement): Placed | null {
  if (style !== 'beside' && style !== 'stacked') return null;
  if (body.height < sharedFrom[style]) return null;
  const isBeside = style === 'beside';
  const split: Split = {
    total: body.height,
    usual: isBeside ? 0.5 : 1 - usualLow(body) / body.height,
    least: leastOfSession,
    most: body.height - (isBeside ? leastOfPanes : leastLow),
  };
  const height = firstPart(split, arrangement.shares.below);
  const end = body.top + body.height;
  const below = {...body, top: end - height, height};
  const above = {...body, height: body.height - height};
  const panes = isBeside ? sideBySide(above, arrangement) : hostSide(above, arrangement);
  return {
    rects: [...panes.rects, [belowIn(arrangement), below]],
    borders: [
      ...panes.borders,
      {share: 'below', ...borderAbove(below), sharesAt: row => stepsTo(split, end - row)},
    ],
  };
}

export const belowIn = ({asConsole}: Arrangement): ScreenPane => (asConsole ? 'console' : 'session');
