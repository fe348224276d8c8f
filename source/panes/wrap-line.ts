import {displayWidth, graphemes} from '../text/width.ts';
import {fitTo} from './fit.ts';
import type {Line, Span} from './line.ts';

const ascii = /^[\x20-\x7e]*$/;

/** The longest beginning of `text` that `room` cells hold. */
function head(text: string, room: number): string {
  if (ascii.test(text)) return text.slice(0, room);
  let kept = '';
  let used = 0;
  // What fits is never more code units than this: the rest need not be taken apart.
  for (const character of graphemes(text.slice(0, room * 32 + 64))) {
    used += displayWidth(character);
    if (used > room) break;
    kept += character;
  }
  return kept;
}

/** A line as a terminal of so many cells shows it: rows of exactly that width, broken wherever one is full. */
export function wrapLine(line: Line, cells: number): readonly Line[] {
  const rows: Span[][] = [[]];
  let room = cells;
  for (const span of line) {
    let {text} = span;
    while (text !== '') {
      const part = displayWidth(text) <= room ? text : head(text, room);
      if (part === '' && room === cells) break;
      if (part !== '') rows.at(-1)?.push({...span, text: part});
      room -= displayWidth(part);
      text = text.slice(part.length);
      if (text === '') break;
      rows.push([]);
      room = cells;
    }
  }
  return rows.map(row => fitTo(row, cells));
}
