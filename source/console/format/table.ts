import {visible} from '../../text/visible.ts';
import {displayWidth} from '../../text/width.ts';
import type {Value} from '../values/value.ts';
import {aligned, cellText, cut, isRight} from './cell.ts';

/** A column of a table that is to be drawn. */
export interface DrawnColumn {
  readonly title: string;
  /** Cells; null for as many as its widest cell takes. */
  readonly width: number | null;
  /** null: as the first value that there is. */
  readonly right: boolean | null;
}

interface Fitted {
  readonly title: string;
  readonly width: number;
  readonly right: boolean;
}

function widths(
  columns: readonly DrawnColumn[],
  rows: readonly (readonly Value[])[],
  cells: readonly (readonly string[])[],
): Fitted[] {
  return columns.map(({title: name, width, right}, index) => {
    const title = visible(name);
    return {
      title,
      width:
        width ??
        cells.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), displayWidth(title)),
      right:
        right ?? isRight(rows.find(row => row[index] !== null && row[index] !== undefined)?.[index] ?? null),
    };
  });
}

/** The columns that fit a line; of the first that does not, what there is room for, if that is not too little. */
function within(columns: readonly Fitted[], width: number | null): Fitted[] {
  if (width === null) return [...columns];
  const kept: Fitted[] = [];
  let left = width;
  for (const column of columns) {
    const needed = column.width + (kept.length > 0 ? 1 : 0);
    if (needed <= left) {
      kept.push(column);
      left -= needed;
      continue;
    }
    const room = left - (kept.length > 0 ? 1 : 0);
    if (room >= Math.min(8, column.width) || kept.length === 0)
      kept.push({...column, width: Math.max(1, room)});
    break;
  }
  return kept;
}

/**
 * A table as PowerShell draws it: titles, dashes as long as they are, rows; a space between columns. `width`: cells
 * of a line, null for as many as it takes.
 */
export function drawTable(
  columns: readonly DrawnColumn[],
  rows: readonly (readonly Value[])[],
  width: number | null,
  headings = true,
): string[] {
  const cells = rows.map(row => row.map(cellText));
  const fitted = within(widths(columns, rows, cells), width);
  const last = fitted.length - 1;
  const line = (texts: readonly string[]): string =>
    fitted
      .map((column, index) => {
        const text = texts[index] ?? '';
        if (index < last || column.right) return aligned(text, column.width, column.right);
        // Nothing stands after the last column: it need not be filled, nor be cut but by the line's end.
        return width === null ? text : cut(text, column.width, false);
      })
      .join(' ')
      .trimEnd();
  const titles = fitted.map(({title}) => title);
  const head = headings ? [line(titles), line(titles.map(title => '-'.repeat(displayWidth(title))))] : [];
  return [...head, ...cells.map(line)];
}
