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
 * `text` broken at spaces into lines of at most `cells`; words that are longer are broken where they must be. Only the
 * first `most` lines: what comes after them is not looked at, however long it is.
 */
export function wrap(text: string, cells: number, most = Number.POSITIVE_INFINITY): string[] {
  if (cells <= 0) return [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const part of partsOf(word, cells)) {
      // A character wider than the line cannot be shown at all.
      if (part.width > cells) return line === '' ? lines : [...lines, line].slice(0, most);
      const gap = line === '' ? 0 : 1;
      if (part.isWhole && used + gap + part.width <= cells) {
        line += gap === 0 ? part.text : ` ${part.text}`;
        used += gap + part.width;
        continue;
      }
      if (line !== '') lines.push(line);
      if (lines.length >= most) return lines.slice(0, most);
      line = part.text;
      used = part.width;
    }
  }
  return [...lines, line].slice(0, most);
}

interface Part {
  readonly text: string;
  readonly width: number;
  /** Whether it is the whole word. */
  readonly isWhole: boolean;
}

/** A word in parts of at most `cells`, found from left to right as they are asked for. */
function* partsOf(word: string, cells: number): Generator<Part> {
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
