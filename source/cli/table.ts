import type {Tone} from '../panes/line.ts';
import {visible} from '../text/visible.ts';
import {displayWidth} from '../text/width.ts';
import {coloured} from './colour.ts';

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** Figures stand on the right. */
  readonly right?: boolean;
  readonly tone?: (row: Row) => Tone | undefined;
}

const gap = '   ';

/** Columns as `docker ps` prints them: as wide as their widest cell, nothing cut off, nothing drawn. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], colours: boolean): string {
  const drawn = columns.map((column, index) =>
    drawColumn(column, rows, colours, index === columns.length - 1),
  );
  const lines: string[] = [];
  for (let row = 0; row <= rows.length; row += 1) lines.push(drawn.map(cells => cells[row] ?? '').join(gap));
  return lines.map(line => line.trimEnd()).join('\n');
}

/** The cells of a column, its title first, each padded to the same width. */
function drawColumn<Row>(
  {title, of, right = false, tone}: Column<Row>,
  rows: readonly Row[],
  colours: boolean,
  last: boolean,
): string[] {
  const texts = [title, ...rows.map(row => visible(of(row)))];
  const widths = texts.map(displayWidth);
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
  return texts.map((text, index) => {
    const row = rows[index - 1];
    const shown = colours ? coloured(text, row === undefined ? 'heading' : tone?.(row)) : text;
    const padding = ' '.repeat(width - (widths[index] ?? 0));
    if (right) return padding + shown;
    return last ? shown : shown + padding;
  });
}
