import type {Line} from '../../panes/line.ts';
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

/** What stands within the border: the heading, the rows or what an empty pane says, and blank lines. */
function paneBody(
  {focused, heading, rows, empty}: PaneView,
  {width, height}: Pick<Rect, 'width' | 'height'>,
  painter: Painter,
  behind: boolean,
): string[] {
  const plain: Ground = behind ? 'behind' : 'plain';
  const lines = heading ? [painter.line(fitLine(heading, width), plain)] : [];
  for (const row of rows)
    lines.push(painter.line(fitLine(row.line, width), behind ? behindGround(row) : groundOf(row, focused)));
  if (rows.length === 0)
    for (const line of centred(empty, height - lines.length, width)) lines.push(painter.line(line, plain));
  while (lines.length < height) lines.push(' '.repeat(width));
  return lines.slice(0, height);
}

function groundOf({selected, marked}: RowView, focused: boolean): Ground {
  if (selected && focused) return 'selected';
  if (selected) return marked ? 'marked-selected' : 'selected-weakly';
  return marked ? 'marked' : 'plain';
}

const behindGround = ({selected}: RowView): Ground => (selected ? 'behind-selected' : 'behind');

/** In the middle of the width, and a little above the middle of the height. */
function centred(lines: readonly Line[], height: number, width: number): readonly Line[] {
  const before = Math.max(0, Math.floor((height - lines.length) / 3));
  const blank: Line = [{text: ' '.repeat(width)}];
  return [...Array.from({length: before}, () => blank), ...lines.map(line => centreLine(line, width))];
}
