import type {Rect, Size} from '../screen.ts';

/** A border and a cell of padding at each end. */
export const chromeColumns = 4;
export const chromeRows = 2;

/**
 * A box in the middle of the screen with room for so many cells of text, or for as many as there are. The footer stays
 * in sight: what happens is said there.
 */
export function boxFor(size: Size, columns: number, rows: number): Rect {
  const room = size.rows - 1;
  const width = Math.min(size.columns, columns + chromeColumns);
  const height = Math.min(room, rows + chromeRows);
  return {
    left: Math.floor((size.columns - width) / 2),
    top: Math.floor((room - height) / 2),
    width,
    height,
  };
}

/** A window of `rows` lines of `total`, moved as little as shows the line at `focus`. */
export function windowOn(
  offset: number,
  focus: number,
  rows: number,
  total: number,
): {readonly offset: number; readonly shown: number; readonly total: number} {
  const last = Math.max(0, total - rows);
  const first = Math.max(0, Math.min(Math.max(offset, focus - rows + 1), focus, last));
  return {offset: first, shown: Math.min(rows, total), total};
}
