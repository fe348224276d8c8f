// Part of what replaces build/output.js of Ink 8.0.0 (see output.ts), and what lines are painted with where Ink does
// not draw (ui/drawing/painting.ts).
import {absent, type CellLine, columnsOf, covered, space} from './cells.ts';
import {printCells} from './print-cells.ts';
import {noStyle} from './styles.ts';

/** What is written into one row, in order: each line from a column on, over what stands there. */
export interface Piece {
  readonly x: number;
  readonly line: CellLine;
}

// The row that is being put together.
let glyphs = new Uint32Array(256);
let styles = new Uint32Array(256);

/**
 * The text of a row of `width` cells, without the white space at its end. As with Ink, what is written left of it is
 * dropped, and what is written right of it makes the row longer.
 */
export function rowText(width: number, pieces: readonly Piece[]): string {
  const length = putTogether(width, pieces);
  return printCells(glyphs, styles, length).trimEnd();
}

/** The cells of a row of `width`, of pieces that stand alone (`regular`) and end within it; none for blanks at its end. */
export function rowCells(width: number, pieces: readonly Piece[]): CellLine {
  let length = putTogether(width, pieces);
  while (length > 0 && glyphs[length - 1] === space && styles[length - 1] === noStyle) length -= 1;
  return {glyphs: glyphs.slice(0, length), styles: styles.slice(0, length), regular: true, end: noStyle};
}

/** How long the row became. */
function putTogether(width: number, pieces: readonly Piece[]): number {
  const length = pieces.reduce((most, {x, line}) => Math.max(most, x + line.glyphs.length), width);
  if (length > glyphs.length) {
    glyphs = new Uint32Array(length * 2);
    styles = new Uint32Array(length * 2);
  }
  glyphs.fill(space, 0, width).fill(absent, width, length);
  styles.fill(noStyle, 0, length);
  for (const {x, line} of pieces) put(x, line, length);
  return length;
}

function put(x: number, line: CellLine, length: number): void {
  // The left half of a wide character whose right half is written over.
  if (x > 0 && glyphs[x] === covered && columnsOf(glyphs[x - 1] ?? space) > 1) glyphs[x - 1] = space;
  const end = x + line.glyphs.length;
  if (x >= 0) {
    glyphs.set(line.glyphs, x);
    styles.set(line.styles, x);
  } else if (end > 0) {
    glyphs.set(line.glyphs.subarray(-x));
    styles.set(line.styles.subarray(-x));
    // The right half of a wide character whose left half is outside.
    for (let at = 0; at < end && glyphs[at] === covered; at += 1) glyphs[at] = space;
  }
  // The right half of a wide character whose left half is written over.
  if (end >= 0 && end < length && glyphs[end] === covered) glyphs[end] = space;
}
