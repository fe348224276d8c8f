import {padEnd, padStart, truncateLeft} from '../text/width.ts';
import {cellText, type PlacedColumn} from './column.ts';
import {fitTo} from './fit.ts';
import type {Line, Span} from './line.ts';
import {signs} from './signs.ts';

/** The cursor's and the mark's cells at the two ends of every row. */
export const rowEnds = 2;

function cell<Row>({column, width}: PlacedColumn<Row>, row: Row): Span {
  const text = cellText(column, row, width);
  const shown =
    column.align === 'right'
      ? padStart(column.cutLeft ? truncateLeft(text, width, '...') : text, width)
      : padEnd(text, width);
  const tone = column.tone?.(row);
  return tone === undefined ? {text: shown} : {text: shown, tone};
}

/** Neighbours of one look are one span: the fewer spans, the cheaper the frame. */
function joined(spans: readonly Span[]): Line {
  const line: Span[] = [];
  for (const span of spans) {
    const last = line.at(-1);
    if (last && last.tone === span.tone && last.bold === span.bold)
      line[line.length - 1] = {...last, text: last.text + span.text};
    else line.push(span);
  }
  return line;
}

/** The cells of a row between its two ends, exactly `width` wide. */
export function cellsLine<Row>(placed: readonly PlacedColumn<Row>[], row: Row, width: number): Line {
  const cells = placed.flatMap((column, index): Span[] =>
    index === 0 ? [cell(column, row)] : [{text: ' '}, cell(column, row)],
  );
  return joined(fitTo(cells, width));
}

/** A whole row: the cursor's cell, one more where rows can be chosen and some are, its cells, and the mark's. */
export const rowLine = (cursor: string, choice: Span | null, cells: Line, mark: Span): Line =>
  joined([{text: cursor}, ...(choice ? [choice] : []), ...cells, mark]);

/** What stands behind the cursor's cell while something is chosen. */
export const choices = {
  chosen: {text: signs.chosen, tone: 'key'},
  not: {text: ' '},
} as const satisfies Record<string, Span>;

/** What stands in the last cell of a row: the sign of a relative, the weaker one, or nothing. */
export const marks = {
  full: {text: signs.mark, tone: 'mark'},
  weak: {text: signs.weakMark, tone: 'mark'},
  none: {text: ' '},
} as const satisfies Record<string, Span>;
