// In the place of build/output.js of Ink 8.0.0, put there by the bundler (see .config/build/ink). Ink's makes an object
// for every cell of every frame and takes every text apart again at every frame: 10 of the 12 ms of a key. This one
// takes a text apart once, holds cells and styles as numbers, and prints a row again only when something else is
// written into it. Cell by cell and style by style its frames are Ink's: test/ui/ink/output.test.ts compares them.
import {type CellLine, forgetGlyphs, glyphCount} from './cells.ts';
import {type Clip, cut, intersection, isEmpty} from './clip.ts';
import {printCells} from './print-cells.ts';
import {forgetLines, readLine, readLines} from './read-lines.ts';
import {type Piece, rowText} from './row.ts';
import stringWidth from './string-width.ts';
import {forgetStyles, styleCount} from './styles.ts';

/** Changes one line of text: what Ink's Transform and the styles of its Text do. */
export type Transformer = (text: string, index: number) => string;

interface Write {
  readonly kind: 'write';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly transformers: readonly Transformer[];
}

type Operation = Write | {readonly kind: 'clip'; readonly clip: Clip} | {readonly kind: 'unclip'};

/** Where the texts of a frame are gathered, and made into one. */
export default class Output {
  readonly width: number;
  readonly height: number;
  readonly #operations: Operation[] = [];

  constructor({width, height}: {readonly width: number; readonly height: number}) {
    this.width = width;
    this.height = height;
  }

  write(x: number, y: number, text: string, options: {readonly transformers: readonly Transformer[]}): void {
    if (text !== '') this.#operations.push({kind: 'write', x, y, text, transformers: options.transformers});
  }

  /** Until the end of it nothing is written outside of `clip`, nor of those that hold already. */
  clip(clip: Clip): void {
    this.#operations.push({kind: 'clip', clip});
  }

  unclip(): void {
    this.#operations.push({kind: 'unclip'});
  }

  get(): {readonly output: string; readonly height: number} {
    forgetWhatIsTooMuch();
    const rows = Array.from({length: this.height}, (): Piece[] => []);
    const clips: Clip[] = [];
    for (const operation of this.#operations) {
      switch (operation.kind) {
        case 'clip':
          clips.push(intersection(clips.at(-1), operation.clip));
          break;
        case 'unclip':
          clips.pop();
          break;
        case 'write':
          place(rows, operation, clips.at(-1));
          break;
      }
    }
    return {output: printRows(this.width, rows).join('\n'), height: this.height};
  }
}

/** Puts the lines of a text, as far as `clip` lets them, into the rows they stand in. */
function place(rows: readonly Piece[][], write: Write, clip: Clip | undefined): void {
  const {text, transformers} = write;
  let {x, y} = write;
  let lines = readLines(text);
  if (clip) {
    if (isEmpty(clip)) return;
    const {x1, x2, y1, y2} = clip;
    if (x1 !== undefined && x2 !== undefined) {
      if (x + widest(text, lines) < x1 || x > x2) return;
      const left = x;
      lines = lines.map(line =>
        cut(settled(line), Math.max(0, x1 - left), Math.min(columnsIn(line), x2 - left)),
      );
      x = Math.max(x, x1);
    }
    if (y1 !== undefined && y2 !== undefined) {
      if (y + lines.length < y1 || y > y2) return;
      lines = lines.slice(Math.max(0, y1 - y), Math.min(lines.length, y2 - y));
      y = Math.max(y, y1);
    }
  }
  for (const [index, line] of lines.entries()) {
    const row = rows[y + index];
    if (!row) continue;
    const changed = transformed(line, transformers, index + y - write.y);
    if (changed.glyphs.length > 0) row.push({x, line: changed});
  }
}

function transformed(line: CellLine, transformers: readonly Transformer[], index: number): CellLine {
  if (transformers.length === 0) return settled(line);
  const text = textOf(line);
  const changed = transformers.reduce((before, transformer) => transformer(before, index), text);
  // Every Text of Ink has a transformer, and most change nothing.
  return changed === text && line.regular ? line : readLine(changed);
}

/**
 * Ink prints each line and reads it again before it stands in the frame. Where characters join, that may change them
 * (a mark whose base was dropped joins with what now stands before it).
 */
const settled = (line: CellLine): CellLine => (line.regular ? line : readLine(textOf(line)));

const texts = new WeakMap<CellLine, string>();

function textOf(line: CellLine): string {
  let text = texts.get(line);
  if (text === undefined) {
    text = printCells(line.glyphs, line.styles, line.glyphs.length);
    texts.set(line, text);
  }
  return text;
}

const columnsIn = (line: CellLine): number => (line.regular ? line.glyphs.length : stringWidth(textOf(line)));

const widest = (text: string, lines: readonly CellLine[]): number =>
  lines.every(({regular}) => regular)
    ? lines.reduce((most, {glyphs}) => Math.max(most, glyphs.length), 0)
    : text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0);

/** The rows of the last frame: the same pieces in a row as wide make the same text. */
let printed: {width: number; rows: readonly (readonly Piece[])[]; texts: readonly string[]} = {
  width: 0,
  rows: [],
  texts: [],
};

function printRows(width: number, rows: readonly (readonly Piece[])[]): readonly string[] {
  const before = printed;
  const texts = rows.map((pieces, y) => {
    const text = before.texts[y];
    const same = text !== undefined && before.width === width && isSameRow(before.rows[y], pieces);
    return same ? text : rowText(width, pieces);
  });
  printed = {width, rows, texts};
  return texts;
}

const isSameRow = (before: readonly Piece[] | undefined, now: readonly Piece[]): boolean =>
  before?.length === now.length &&
  now.every(({x, line}, at) => before[at]?.x === x && before[at]?.line === line);

/** More styles or joined characters than any screen has at once, a few MiB of them. */
const tooMany = 8192;

/** Called between two frames: nobody holds cells of the last one that wants to know their glyphs or styles. */
export function forgetWhatIsTooMuch(): void {
  if (styleCount() < tooMany && glyphCount() < tooMany) return;
  // Their numbers stand in lines and rows, so all goes together, and only between two frames.
  forgetStyles();
  forgetGlyphs();
  forgetLines();
  printed = {width: 0, rows: [], texts: []};
}
