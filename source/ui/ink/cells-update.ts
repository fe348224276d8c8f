import {type CellLine, covered, type Glyph, space} from './cells.ts';
import {printCells} from './print-cells.ts';
import {readLine} from './read-lines.ts';
import {noStyle, type Style} from './styles.ts';

/** Cells that stand still between two that change are written again rather than jumped over when they are so few. */
const shortestJump = 6;

/** The cursor to a column, counted from 1, of the line that it is in. */
const toColumn = (column: number): string => `\u001b[${column}G`;

/**
 * What makes the line `next` of `previous`, which stands in the terminal, by writing the cells that differ; null where
 * the lines are not that plain: where characters join, terminals do not agree how wide they are, and one column is not
 * another. The cursor is in the line before, and anywhere in it after; styles are off before and after.
 */
export function cellsUpdate(previous: string, next: string, columns: number): string | null {
  const [before, after] = [readLine(previous), readLine(next)];
  const isPlain = before.regular && after.regular;
  if (!isPlain || before.glyphs.length > columns || after.glyphs.length > columns) return null;
  return cellLineUpdate(before, after);
}

/**
 * The same of lines whose characters all stand alone. `begin` takes the cursor, wherever it is, to a column of the
 * line, counted from 1.
 */
export function cellLineUpdate(before: CellLine, after: CellLine, begin = toColumn): string {
  const written = differences(before, after, begin);
  // A whole line has a character a cell, and more.
  if (written.length <= after.glyphs.length) return written;
  const whole = `${begin(1)}\u001b[K${printCells(after.glyphs, after.styles, after.glyphs.length)}`;
  return written.length < whole.length ? written : whole;
}

const glyphAt = ({glyphs}: CellLine, column: number): Glyph => glyphs[column] ?? space;
const styleAt = ({styles}: CellLine, column: number): Style => styles[column] ?? noStyle;

function differences(before: CellLine, after: CellLine, begin: (column: number) => string): string {
  const length = Math.max(before.glyphs.length, after.glyphs.length);
  const differs = (column: number): boolean =>
    glyphAt(before, column) !== glyphAt(after, column) || styleAt(before, column) !== styleAt(after, column);
  const isHalf = (column: number): boolean =>
    glyphAt(before, column) === covered || glyphAt(after, column) === covered;

  let text = '';
  for (let column = 0; column < length; column += 1) {
    if (!differs(column)) continue;
    let from = column;
    // Whoever writes over one half of a wide character loses the other.
    while (from > 0 && isHalf(from)) from -= 1;
    let to = column + 1;
    for (let at = to; at < length && at - to < shortestJump; at += 1)
      if (differs(at) || isHalf(at)) to = at + 1;
    while (to < length && isHalf(to)) to += 1;
    text += (text === '' ? begin : toColumn)(from + 1);
    // Right of its end the new line is blank.
    const end = Math.min(to, after.glyphs.length);
    if (from < end)
      text += printCells(after.glyphs.subarray(from, end), after.styles.subarray(from, end), end - from);
    if (to > after.glyphs.length) return `${text}\u001b[K`;
    column = to - 1;
  }
  return text;
}
