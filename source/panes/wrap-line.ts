import {displayWidth, graphemes} from '../text/width.ts';
import {fitTo} from './fit.ts';
import type {Line, Span} from './line.ts';

const ascii = /^[\x20-\x7e]*$/;

/** `text` in parts of at most `cells`, the first of at most `room`; an empty first part where nothing fits there. */
function parts(text: string, room: number, cells: number): readonly string[] {
  if (ascii.test(text)) {
    const found = [text.slice(0, room)];
    for (let at = room; at < text.length; at += cells) found.push(text.slice(at, at + cells));
    return found;
  }
  const found: string[] = [];
  let part = '';
  let left = room;
  for (const character of graphemes(text)) {
    const width = displayWidth(character);
    // A character wider than the line cannot be shown at all.
    if (width > cells) continue;
    if (width > left) {
      found.push(part);
      part = '';
      left = cells;
    }
    part += character;
    left -= width;
  }
  return [...found, part];
}

/** A line as a terminal of so many cells shows it: rows of exactly that width, broken wherever one is full. */
export function wrapLine(line: Line, cells: number): readonly Line[] {
  if (cells <= 0) return [];
  let row: Span[] = [];
  const rows = [row];
  let room = cells;
  for (const span of line) {
    for (const [index, text] of parts(span.text, room, cells).entries()) {
      if (index > 0) {
        row = [];
        rows.push(row);
        room = cells;
      }
      if (text !== '') row.push({...span, text});
      room -= displayWidth(text);
    }
  }
  return rows.map(each => fitTo(each, cells));
}
