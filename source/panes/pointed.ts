import {displayWidth} from '../text/width.ts';
import {paneBody} from './body.ts';
import {upperBorder} from './border.ts';
import type {Line, Target} from './line.ts';
import {overlayBody} from './overlays/body.ts';
import type {PaneView, Rect, Screen, ScreenPane} from './screen.ts';

/** What the mouse points at: which part of the screen, and what a click there means. */
export interface Pointed {
  /** `lines`: the header, the lens or the footer. `nothing`: what stands behind an overlay, or no cell of the screen. */
  readonly on: ScreenPane | 'overlay' | 'lines' | 'nothing';
  readonly target: Target | null;
}

/** A cell of the screen, both counted from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export const isWithin = ({left, top, width, height}: Rect, {column, row}: Cell): boolean =>
  column >= left && column < left + width && row >= top && row < top + height;

/** What a click on a line means that begins at the cell `from`. */
function targetIn(line: Line, from: number, column: number): Target | null {
  let at = from;
  for (const {text, target} of line) {
    at += displayWidth(text);
    if (column < at) return target ?? null;
  }
  return null;
}

/** What stands in the upper border of a box. */
function targetInBorder({left, width}: Rect, title: Line, aside: Line, column: number): Target | null {
  const border = upperBorder(width, title, aside);
  const dashes = (count: number): Line => [{text: '─'.repeat(count)}];
  const line = [...dashes(border.before), ...border.title, ...dashes(border.dashes), ...border.aside];
  return column <= left ? null : targetIn(line, left + 1, column);
}

function targetInPane(view: PaneView, {column, row}: Cell): Target | null {
  const {rect} = view;
  const framed = view.framed !== false;
  if (framed && row === rect.top) return targetInBorder(rect, view.title, view.aside, column);
  const edge = framed ? 1 : 0;
  const isBorder = column < rect.left + edge || column >= rect.left + rect.width - edge;
  const body = paneBody(view, Math.max(0, rect.height - 2 * edge))[row - rect.top - edge];
  if (isBorder || body === undefined) return null;
  switch (body.kind) {
    case 'heading':
      return targetIn(body.line, rect.left + edge, column);
    case 'row':
      return {kind: 'row', key: body.row.key};
    case 'empty':
    case 'blank':
      return null;
  }
}

function targetInOverlay({rect, view}: NonNullable<Panes['overlay']>, {column, row}: Cell): Target | null {
  const body = overlayBody(view, Math.max(0, rect.height - 2))[row - rect.top - 1];
  const isBorder = column <= rect.left || column >= rect.left + rect.width - 1;
  if (isBorder || body === undefined) return null;
  return targetIn(body.line, rect.left + 1, column) ?? body.target ?? null;
}

type Panes = Extract<Screen, {kind: 'panes'}>;

/** The lines that go across the whole screen, each with its row. */
export const linesAcross = ({header, lens, footer, size: {rows}}: Panes) =>
  [
    {key: 'header', row: 0, line: header},
    {key: 'lens', row: rows - 2, line: lens},
    {key: 'footer', row: rows - 1, line: footer},
  ] as const;

/** What stands in a cell of the screen: read off the same data that is drawn, so that both always agree. */
export function pointedAt(screen: Screen, cell: Cell): Pointed {
  const nothing: Pointed = {on: 'nothing', target: null};
  if (screen.kind === 'too-small') return nothing;
  const {overlay} = screen;
  if (overlay !== null)
    return isWithin(overlay.rect, cell) ? {on: 'overlay', target: targetInOverlay(overlay, cell)} : nothing;
  const across = linesAcross(screen).find(({row}) => row === cell.row);
  if (across) return {on: 'lines', target: targetIn(across.line, 0, cell.column)};
  const pane = screen.panes.find(({rect}) => isWithin(rect, cell));
  return pane ? {on: pane.pane, target: targetInPane(pane, cell)} : nothing;
}
