// Part of what replaces build/output.js of Ink 8.0.0 (see output.ts): what Ink does with the tokenizer of
// @alcalzone/ansi-tokenize 0.3.2 and string-width at each frame is done here in one pass, once for each text.
import {tokenize} from '@alcalzone/ansi-tokenize';
import {standaloneWidth} from './cell-width.ts';
import {type CellLine, columnsOf, covered, type Glyph, glyphOf} from './cells.ts';
import {Recent} from './recent.ts';
import {noStyle, type Style, styleAfter, transition} from './styles.ts';

const escapeCode = 0x1b;
const controlSequence = 0x9b;
const isSequence = (code: number): boolean => code === escapeCode || code === controlSequence;

/** Some screens of lines, each with its cells. */
const read = new Recent<string, CellLine>(512);

export const forgetLines = (): void => read.clear();

/** The lines of `text`. A style that is not ended holds on in the lines after it. */
export function readLines(text: string): readonly CellLine[] {
  const lines: CellLine[] = [];
  let style: Style = noStyle;
  for (const piece of piecesOf(text)) {
    const line: CellLine = style === noStyle ? readLine(piece) : new Reader(piece, style).line();
    lines.push(line);
    style = line.end;
  }
  return lines;
}

/** The texts between line feeds, but for those that belong to something longer: CR and LF, a link's address. */
function piecesOf(text: string): readonly string[] {
  if (!text.includes('\r\n') && !/[\u001b\u009b]\]/.test(text)) return text.split('\n');
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const end = isSequence(text.charCodeAt(index)) ? otherEnd(text, index) : -1;
    if (end !== -1) index = end - 1;
    else if (text[index] === '\n' && text[index - 1] !== '\r') {
      pieces.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** The whole of `text` as one line, whatever is in it. */
export function readLine(text: string): CellLine {
  let line = read.get(text);
  if (line === undefined) {
    line = new Reader(text, noStyle).line();
    read.set(text, line);
  }
  return line;
}

// The line that is being read. Shared by all readers, which never read at the same time.
let glyphs = new Uint32Array(256);
let styles = new Uint32Array(256);

let segmenter: Intl.Segmenter | undefined;
const ignorable = /^\p{Default_Ignorable_Code_Point}+$/u;

class Reader {
  readonly #text: string;
  #style: Style;
  #length = 0;
  #regular = true;

  constructor(text: string, style: Style) {
    this.#text = text;
    this.#style = style;
  }

  line(): CellLine {
    for (let index = 0; index < this.#text.length; ) {
      const code = this.#text.charCodeAt(index);
      if (isSequence(code)) index = this.#readSequence(index);
      else index = this.#readPlain(index);
    }
    return {
      glyphs: glyphs.slice(0, this.#length),
      styles: styles.slice(0, this.#length),
      regular: this.#regular,
      end: this.#style,
    };
  }

  #put(glyph: Glyph, cells: number): void {
    if (this.#length + cells > glyphs.length) {
      const more = Math.max(glyphs.length * 2, this.#length + cells);
      glyphs = enlarged(glyphs, more);
      styles = enlarged(styles, more);
    }
    glyphs[this.#length] = glyph;
    styles[this.#length] = this.#style;
    for (let at = this.#length + 1; at < this.#length + cells; at += 1) {
      glyphs[at] = covered;
      styles[at] = this.#style;
    }
    this.#length += cells;
  }

  /** Characters that stand alone, from `index` on; ends where they end, one earlier when that one may be joined. */
  #readPlain(start: number): number {
    const text = this.#text;
    let before = start;
    let lengthBefore = this.#length;
    for (let index = start; index < text.length; ) {
      const code = text.codePointAt(index) ?? 0;
      const cells = standaloneWidth(code);
      if (cells === 0) {
        if (isSequence(code)) return index;
        this.#length = lengthBefore;
        return this.#readJoined(before);
      }
      before = index;
      lengthBefore = this.#length;
      index += code > 0xffff ? 2 : 1;
      this.#put(code > 0xffff ? glyphOf(text.slice(before, index)) : code, cells);
    }
    return text.length;
  }

  /** Characters of any kind, up to the next sequence. */
  #readJoined(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && !isSequence(text.charCodeAt(end))) end += 1;
    this.#regular = false;
    segmenter ??= new Intl.Segmenter();
    for (const {segment} of segmenter.segment(text.slice(start, end))) {
      // What is never visible must not take a cell.
      if (ignorable.test(segment)) continue;
      const glyph = glyphOf(segment);
      this.#put(glyph, Math.max(1, columnsOf(glyph)));
    }
    return end;
  }

  /** A colour, a link, or what only looks like one and stands in a cell like any character. */
  #readSequence(start: number): number {
    const text = this.#text;
    const isColour = text[start + 1] === '[';
    const end = isColour ? colourEnd(text, start) : otherEnd(text, start);
    if (!isColour) this.#regular = false;
    if (end === -1) {
      this.#regular = false;
      this.#put(text.charCodeAt(start), 1);
      return start + 1;
    }
    const style = styleAfter(this.#style, text.slice(start, end));
    // Looks the same, but ends otherwise.
    if (style !== this.#style && transition(this.#style, style) === '') this.#regular = false;
    this.#style = style;
    const next = end < text.length ? (text.codePointAt(end) ?? 0) : 0x20;
    if (standaloneWidth(next) > 0 || isSequence(next)) return end;
    // A mark behind a sequence joins with the sequence's last character, and is lost with it.
    this.#regular = false;
    segmenter ??= new Intl.Segmenter();
    const [first] = segmenter.segment(text.slice(end - 1));
    return end - 1 + (first?.segment.length ?? 1);
  }
}

function enlarged(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

function colourEnd(text: string, start: number): number {
  for (let index = start + 2; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x6d) return index + 1;
    if (code !== 0x3b && !(code >= 0x30 && code <= 0x39)) return -1;
  }
  return -1;
}

/** Links and titles are rare: where they end is for the tokenizer to say. */
function otherEnd(text: string, start: number): number {
  if (text[start + 1] !== ']') return -1;
  const [first] = tokenize(text.slice(start), 1);
  return first === undefined || first.type === 'char' ? -1 : start + first.code.length;
}
