import type {Size} from '../../panes/screen.ts';
import {cellLineUpdate} from '../ink/cells-update.ts';
import Output, {forgetWhatIsTooMuch} from '../ink/output.ts';
import {readLine} from '../ink/read-lines.ts';
import {rowCells} from '../ink/row.ts';
import {beginFrame, clear, endFrame, moveTo} from '../terminal/sequences.ts';
import type {Block} from './blocks.ts';

/** Frames that are made without React and layout, of the cells that Ink's output module makes them of. */
export interface Painting {
  /**
   * What makes the screen of the last frame this one, or of any screen when that is not known; nothing when it is this.
   * In pieces, so that the terminal takes one while the next is made: a screen that changes everywhere is 20 KB, and a
   * terminal takes 4 at a time.
   */
  frame(blocks: readonly Block[], size: Size): Iterable<string>;
  /** Somebody else made the screen this one. */
  adopt(blocks: readonly Block[], size: Size): void;
  /** Whether it is known what the terminal shows. */
  isKnown(): boolean;
  /** It is not known any more. */
  forget(): void;
}

/** A painted line in a row of the screen, from a column on. */
interface Piece {
  readonly left: number;
  readonly width: number;
  readonly text: string;
}

/** What is written into a row, in order: what is later hides what is under it. */
type Row = readonly Piece[];

export function createPainting(): Painting {
  let shown: {readonly rows: readonly Row[]; readonly size: Size} | null = null;

  return {
    *frame(blocks, size) {
      const rows = rowsOf(blocks, size);
      const isSameSize = shown?.size.columns === size.columns && shown.size.rows === size.rows;
      const updates =
        shown !== null && isSameSize ? changes(shown.rows, rows, size.columns) : anew(rows, size.columns);
      yield* inPieces(updates);
      shown = {rows, size};
    },
    adopt(blocks, size) {
      shown = {rows: rowsOf(blocks, size), size};
    },
    isKnown: () => shown !== null,
    forget() {
      shown = null;
    },
  };
}

function rowsOf(blocks: readonly Block[], size: Size): readonly Row[] {
  const rows = Array.from({length: size.rows}, (): Piece[] => []);
  for (const {left, top, width, lines} of blocks)
    for (const [index, text] of lines.entries()) rows[top + index]?.push({left, width, text});
  return rows;
}

/** All of a row, written over whatever stands there. */
function whole(row: Row, y: number, columns: number): string {
  const covers = row.some(({left, width}, at) =>
    row.some((other, of) => of > at && other.left < left + width && left < other.left + other.width),
  );
  // What lies beside one another need not be put together first: that is half of the time of a first frame.
  return covers
    ? moveTo(0, y) + printed(row, columns)
    : row.map(({left, text}) => moveTo(left, y) + text).join('');
}

function* anew(rows: readonly Row[], columns: number): Generator<string> {
  yield clear;
  for (const [y, row] of rows.entries()) yield whole(row, y, columns);
}

function* changes(before: readonly Row[], rows: readonly Row[], columns: number): Generator<string> {
  forgetWhatIsTooMuch();
  for (const [y, row] of rows.entries()) {
    const old = before[y] ?? [];
    if (!isSame(old, row)) yield rowUpdate(old, row, y, columns);
  }
}

/** A piece ends with the row that makes it so many characters long: a terminal takes most such pieces at once. */
const pieceLength = 1200;

/** One frame of some texts, together in pieces; nothing of none. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  let isBegun = false;
  for (const text of texts) {
    if (text === '') continue;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
    piece += isBegun ? text : beginFrame + text;
    isBegun = true;
  }
  if (isBegun) yield piece + endFrame;
}

const isSame = (before: Row, row: Row): boolean =>
  before.length === row.length &&
  row.every(({left, text}, at) => before[at]?.left === left && before[at].text === text);

function rowUpdate(before: Row, row: Row, y: number, columns: number): string {
  const [old, now] = [cellsOf(before, columns), cellsOf(row, columns)];
  return old && now
    ? cellLineUpdate(old, now, column => moveTo(column - 1, y))
    : `${moveTo(0, y)}\u001b[K${whole(row, y, columns)}`;
}

/** null where characters join, or a piece does not end within the row. */
function cellsOf(row: Row, columns: number): ReturnType<typeof rowCells> | null {
  const pieces = row.map(({left, text}) => ({x: left, line: readLine(text)}));
  const isPlain = pieces.every(({x, line}) => line.regular && x >= 0 && x + line.glyphs.length <= columns);
  return isPlain ? rowCells(columns, pieces) : null;
}

/** As Ink prints it, whatever is in it. */
function printed(row: Row, columns: number): string {
  const output = new Output({width: columns, height: 1});
  output.clip({x1: 0, x2: columns, y1: 0, y2: 1});
  for (const {left, text} of row) output.write(left, 0, text, {transformers: []});
  return output.get().output;
}
