import {type BodyLine, paneBody as bodyOf} from '../../panes/body.ts';
import type {PaneView, Rect, RowView} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import type {Ground} from '../theme/theme.ts';
import {centreLine, fitLine} from './fit-line.ts';
import {frame} from './frame.ts';

/**
 * A pane as painted lines: `rect.height` of them, each `rect.width` cells wide.
 * `behind`: an overlay stands before the panes, and they step back.
 */
export function paneLines(view: PaneView, painter: Painter, behind: boolean): readonly string[] {
  const {rect, focused, title, aside, scroll} = view;
  if (view.framed === false) return paneBody(view, rect, painter, behind);
  const ground = behind ? 'behind' : focused ? 'frame-focused' : 'frame';
  const {top, left, right, bottom} = frame(painter, {...rect, title, aside, scroll, ground});
  const within = {width: Math.max(0, rect.width - 2), height: Math.max(0, rect.height - 2)};
  const body = paneBody(view, within, painter, behind);
  return [top, ...right.map((edge, at) => left + (body[at] ?? '') + edge), bottom];
}

/** What stands within the border. */
function paneBody(
  view: PaneView,
  {width, height}: Pick<Rect, 'width' | 'height'>,
  painter: Painter,
  behind: boolean,
): string[] {
  const plain: Ground = behind ? 'behind' : 'plain';
  const painted = (body: BodyLine): string => {
    switch (body.kind) {
      case 'heading':
        return painter.line(fitLine(body.line, width), plain);
      case 'row':
        return paintedRow(
          body.row,
          width,
          painter,
          behind ? behindGround(body.row) : groundOf(body.row, view.focused),
        );
      case 'empty':
        return painter.line(centreLine(body.line, width), plain);
      case 'blank':
        return painter.text(' '.repeat(width), 'text', plain);
    }
  };
  return bodyOf(view, height).map(painted);
}

interface PaintedRow {
  readonly width: number;
  readonly painter: Painter;
  readonly ground: Ground;
  readonly text: string;
}

const paintedRows = new WeakMap<RowView, PaintedRow>();

/** A row that did not change is painted once. */
function paintedRow(row: RowView, width: number, painter: Painter, ground: Ground): string {
  const before = paintedRows.get(row);
  if (before?.width === width && before.painter === painter && before.ground === ground) return before.text;
  const text = painter.line(fitLine(row.line, width), ground);
  paintedRows.set(row, {width, painter, ground, text});
  return text;
}

function groundOf({selected, marked}: RowView, focused: boolean): Ground {
  if (selected && focused) return 'selected';
  if (selected) return marked ? 'marked-selected' : 'selected-weakly';
  return marked ? 'marked' : 'plain';
}

const behindGround = ({selected}: RowView): Ground => (selected ? 'behind-selected' : 'behind');
