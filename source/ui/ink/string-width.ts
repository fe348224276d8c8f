// In the place of string-width 8.3.0, put there by the bundler (see .config/build/ink). Ink measures every text at
// every frame, and almost every text is such that each of its code points is a character of its own: that is counted
// in one pass, colours skipped, and nothing that only rare text needs is made before rare text comes.
import stripAnsi from 'strip-ansi';
import {standaloneWidth} from './cell-width.ts';
import {graphemeWidth} from './grapheme-width.ts';
import {Recent} from './recent.ts';
import {skipColour} from './skip-colour.ts';

export interface Options {
  readonly ambiguousIsNarrow?: boolean;
  readonly countAnsiEscapeCodes?: boolean;
}

/** The columns that `text` takes in a terminal; escape sequences take none unless they are to be counted. */
export default function stringWidth(text: string, options: Options = {}): number {
  if (typeof text !== 'string' || text.length === 0) return 0;
  const {ambiguousIsNarrow = true, countAnsiEscapeCodes = false} = options;
  if (!ambiguousIsNarrow) return carefulWidth(text, true, countAnsiEscapeCodes);
  const plain = plainWidth(text, countAnsiEscapeCodes);
  if (plain !== -1) return plain;
  if (countAnsiEscapeCodes) return carefulWidth(text, false, true);
  let width = rare.get(text);
  if (width === undefined) {
    width = carefulWidth(text, false, false);
    rare.set(text, width);
  }
  return width;
}

/** Widths of texts with marks, flags, joined emoji: some screens full of them. */
const rare = new Recent<string, number>(512);

const escapeCode = 0x1b;

/** The width when every code point is a character of its own, else -1. */
function plainWidth(text: string, countAnsiEscapeCodes: boolean): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code === escapeCode && !countAnsiEscapeCodes) {
      const end = skipColour(text, index);
      if (end === -1) return -1;
      index = end - 1;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(index) ?? 0;
      index += 1;
    }
    const cells = standaloneWidth(code);
    if (cells === 0) return -1;
    width += cells;
  }
  return width;
}

let segmenter: Intl.Segmenter | undefined;

function carefulWidth(text: string, ambiguousAsWide: boolean, countAnsiEscapeCodes: boolean): number {
  segmenter ??= new Intl.Segmenter();
  const bare = countAnsiEscapeCodes ? text : stripAnsi(text);
  let width = 0;
  for (const {segment} of segmenter.segment(bare)) width += graphemeWidth(segment, ambiguousAsWide);
  return width;
}
