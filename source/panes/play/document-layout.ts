import type {Arrangement, Style} from '../layout.ts';
import {belowIn, hostSide, type Placed, sideBySide} from '../placed.ts';
import type {Rect, ScreenPane} from '../screen.ts';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** A line of prose should be neither shorter nor longer, in cells with the border. */
const narrowest = 44;
const widest = 76;
/** From here on the panes beside the document stand side by side themselves. */
const wide = 100;
/** A border and one row. */
const lowest = 3;

/** Parts of a rect, one above the other, of these heights; the last gets what is left. */
function above(rect: Rect, ...heights: readonly number[]): Rect[] {
  let {top} = rect;
  const parts = heights.map(height => {
    const part = {...rect, top, height};
    top += height;
    return part;
  });
  return [...parts, {...rect, top, height: rect.top + rect.height - top}];
}

/** Host processes, containers and workers in a column, the processes with most of the room. */
function column(rect: Rect, arrangement: Arrangement): Placed {
  const middle = clamp(Math.round(rect.height * 0.3), lowest, rect.height - 2 * lowest);
  const lower = clamp(Math.round(rect.height * 0.25), lowest, rect.height - middle - lowest);
  const [processes = rect, containers = rect, workers = rect] = above(
    rect,
    rect.height - middle - lower,
    middle,
  );
  const {rects, borders} = hostSide(processes, arrangement);
  return {rects: [...rects, ['containers', containers], ['workers', workers]], borders};
}

/** The document on the left, over the whole height; the panes and the console on the right. */
function beside(body: Rect, arrangement: Arrangement): Placed {
  const {session} = arrangement;
  const width = clamp(Math.round(body.width * 0.38), narrowest, widest);
  const right = {...body, left: body.left + width, width: body.width - width};
  const low = session === undefined ? 0 : Math.max(8, Math.round(right.height * 0.4));
  const [panes = right, below = right] = above(right, Math.max(3 * lowest, right.height - low));
  const {rects, borders} = right.width >= wide ? sideBySide(panes, arrangement) : column(panes, arrangement);
  const document: Placed['rects'] = [['document', {...body, width}], ...rects];
  return {
    rects: session === undefined ? document : [...document, [belowIn(arrangement), below]],
    borders,
  };
}

/** The document above, two panes below it side by side, the console at the bottom. */
function stacked(body: Rect, arrangement: Arrangement): Placed {
  const {focus, insideOpen, session} = arrangement;
  const upper = Math.round(body.height * (session === undefined ? 0.6 : 0.42));
  const middle = session === undefined ? body.height - upper : Math.max(5, Math.round(body.height * 0.27));
  const [document = body, panes = body, below = body] = above(body, upper, middle);
  const half = Math.floor(panes.width / 2);
  const left = {...panes, width: half};
  const right = {...panes, left: panes.left + half, width: panes.width - half};
  const other: ScreenPane = insideOpen ? 'inside' : focus === 'workers' ? 'workers' : 'containers';
  const rects: Placed['rects'] = [
    ['document', document],
    ['processes', left],
    [other, right],
  ];
  return {rects: session === undefined ? rects : [...rects, [belowIn(arrangement), below]], borders: []};
}

/** Where all stands while a document is played; null where that is as without one. */
export function withDocument(style: Style, body: Rect, arrangement: Arrangement): Placed | null {
  const {document, session} = arrangement;
  if (document === undefined) return null;
  switch (style) {
    case 'session-only':
      return null;
    case 'one-at-a-time':
    case 'zoomed':
      if (document !== 'focused' || session === 'focused') return null;
      return {rects: [['document', body]], borders: []};
    case 'beside':
      return beside(body, arrangement);
    case 'stacked':
      return stacked(body, arrangement);
  }
}
