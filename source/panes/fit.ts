import {displayWidth, eachGrapheme, truncate} from '../text/width.ts';
import type {Line, Span} from './line.ts';

export const widthOf = (line: Line): number => line.reduce((sum, {text}) => sum + displayWidth(text), 0);

/** `line` cut to at most `cells`, with `…` where something was cut off. */
export function cut(line: Line, cells: number): Line {
  const kept: Span[] = [];
  let room = cells;
  for (const [index, span] of line.entries()) {
    const width = displayWidth(span.text);
    const more = line.slice(index + 1).some(({text}) => text !== '');
    if (width < room || (width === room && !more)) {
      kept.push(span);
      room -= width;
      continue;
    }
    // A span that just fits, with more behind it, gives its last cell to the mark.
    const text = width === room ? truncate(`${span.text} `, room) : truncate(span.text, room);
    if (text !== '') kept.push({...span, text});
    break;
  }
  return kept;
}

/** Exactly `cells` wide: cut or filled with spaces on the right. */
export function fitTo(line: Line, cells: number): Line {
  const kept = cut(line, cells);
  const missing = cells - widthOf(kept);
  return missing > 0 ? [...kept, {text: ' '.repeat(missing)}] : kept;
}

/** `left` and `right` at the two ends of `cells`; what does not fit is cut from `left`, then from `right`. */
export function ends(left: Line, right: Line, cells: number): Line {
  const kept = cut(right, cells);
  return [...fitTo(left, Math.max(0, cells - widthOf(kept))), ...kept];
}

/**
 * `text` broken at spaces into lines of at most `cells`, and between wide characters, which have no spaces; words that
 * are longer are broken where they must be. Only the first `most` lines: what comes after them is not looked at,
 * however long it is.
 */
export function wrap(text: string, cells: number, most = Number.POSITIVE_INFINITY): string[] {
  if (cells <= 0) return [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let before = line === '' ? '' : ' ';
    for (const piece of piecesOf(word)) {
      for (const part of partsOf(piece, cells)) {
        // A character wider than the line cannot be shown at all.
        if (part.width > cells) return line === '' ? lines : [...lines, line].slice(0, most);
        if (part.isWhole && used + before.length + part.width <= cells) {
          line += before + part.text;
          used += before.length + part.width;
        } else {
          if (line !== '') lines.push(line);
          if (lines.length >= most) return lines.slice(0, most);
          line = part.text;
          used = part.width;
        }
        before = '';
      }
    }
  }
  return [...lines, line].slice(0, most);
}

/** Whether a word has characters that may stand in a line without spaces between them. */
const unspaced = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\ud840-\ud87f]/;
/** No line begins with these, and none ends with those. */
const closing = /^[、。，．：；！？）」』】〉》”’…%]/;
const opening = /^[（「『【〈《“‘]/;

/** The pieces of a word that a line may end between: one for each character of a script without spaces. */
function* piecesOf(word: string): Generator<string> {
  if (!unspaced.test(word)) {
    yield word;
    return;
  }
  let piece = '';
  let last = '';
  for (const character of eachGrapheme(word)) {
    const mayEnd = (unspaced.test(last) || unspaced.test(character)) && !closing.test(character);
    if (piece !== '' && mayEnd && !opening.test(last)) {
      yield piece;
      piece = '';
    }
    piece += character;
    last = character;
  }
  yield piece;
}

interface Part {
  readonly text: string;
  readonly width: number;
  /** Whether it is the whole word. */
  readonly isWhole: boolean;
}

/** A word in parts of at most `cells`, found from left to right as they are asked for. */
function* partsOf(word: string, cells: number): Generator<Part> {
  const all = word.length <= cells ? displayWidth(word) : Number.POSITIVE_INFINITY;
  if (all <= cells) {
    yield {text: word, width: all, isWhole: true};
    return;
  }
  let from = 0;
  let to = 0;
  let width = 0;
  for (const character of eachGrapheme(word)) {
    const more = displayWidth(character);
    if (width + more > cells && to > from) {
      yield {text: word.slice(from, to), width, isWhole: false};
      from = to;
      width = 0;
    }
    to += character.length;
    width += more;
  }
  yield {text: word.slice(from), width, isWhole: from === 0};
}
