import {displayWidth, truncate} from '../text/width.ts';
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

/** `text` broken at spaces into lines of at most `cells`; words that are longer are broken where they must be. */
export function wrap(text: string, cells: number): string[] {
  if (cells <= 0) return [];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= cells) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (displayWidth(line) > cells) {
      const head = truncate(line, cells, '');
      // A character wider than the line cannot be shown at all.
      if (head === '') return lines;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}
