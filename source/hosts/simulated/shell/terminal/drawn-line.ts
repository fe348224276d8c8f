import {visible} from '../../../../text/visible.ts';
import {displayWidth, graphemes} from '../../../../text/width.ts';
import type {EditedLine} from './edited-line.ts';

/** A cell, counted from where the prompt begins. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A prompt and a line as a terminal shows them. */
export interface DrawnLine {
  readonly before: string;
  readonly after: string;
  readonly cursor: Cell;
  readonly end: Cell;
}

/** Where writing `text` from a cell leads: a wide character that does not fit goes to the next row. */
function advance(text: string, from: Cell, columns: number): Cell {
  let {row, column} = from;
  if (/^[ -~]*$/.test(text)) {
    const cells = column + text.length;
    return {row: row + Math.floor(cells / columns), column: cells % columns};
  }
  for (const character of graphemes(text)) {
    const width = displayWidth(character);
    if (column + width > columns) {
      row += 1;
      column = 0;
    }
    column += width;
    if (column >= columns) {
      row += 1;
      column = 0;
    }
  }
  return {row, column};
}

/** Lays a line out. What must not reach a terminal as it is stands escaped. */
export function draw(prompt: string, {text, cursor}: EditedLine, columns: number): DrawnLine {
  const before = visible(prompt) + visible(text.slice(0, cursor));
  const after = visible(text.slice(cursor));
  const place = advance(before, {row: 0, column: 0}, columns);
  return {before, after, cursor: place, end: advance(after, place, columns)};
}

/** What to write to have `line` where `shown`, null for nothing, stands with the cursor in it. */
export function redraw(shown: DrawnLine | null, line: DrawnLine): string {
  const toStart = shown === null ? '' : `${up(shown.cursor.row)}\r\u001b[J`;
  const text = line.before + line.after;
  // A line that ends at the edge leaves the cursor there: the next row is begun for it.
  const wrap = text !== '' && line.end.column === 0 && line.end.row > 0 ? '\r\n' : '';
  return toStart + text + wrap + toCursor(line);
}

/** What to write when characters were only added at the end; undefined where that is not all. */
export function appended(shown: DrawnLine, line: DrawnLine): string | undefined {
  if (shown.after !== '' || line.after !== '' || !line.before.startsWith(shown.before)) return undefined;
  const added = line.before.slice(shown.before.length);
  // At the edge and where characters may join the one before, all is drawn anew.
  return line.end.row === shown.end.row && /^[ -~]*$/.test(added) ? added : undefined;
}

/** What to write to leave the line as it is and go on below. */
export const below = ({cursor, end}: DrawnLine): string => `${down(end.row - cursor.row)}\r\n`;

const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : '');
const down = (rows: number): string => (rows > 0 ? `\u001b[${rows}B` : '');

function toCursor({cursor, end, after}: DrawnLine): string {
  if (after === '') return '';
  const right = cursor.column > 0 ? `\u001b[${cursor.column}C` : '';
  return `${up(end.row - cursor.row)}\r${right}`;
}
