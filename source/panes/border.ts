import {fitTo, widthOf} from './fit.ts';
import type {Line} from './line.ts';

/** The upper line of a border between its corners, from left to right; what is a number is so many dashes. */
export interface UpperBorder {
  readonly before: number;
  readonly title: Line;
  readonly dashes: number;
  readonly aside: Line;
  readonly after: number;
}

const spaced = (line: Line): Line => (widthOf(line) === 0 ? [] : [{text: ' '}, ...line, {text: ' '}]);

/** `╭─ title ───── aside ─╮`; the first and the last dash go when there is no room for them. */
export function upperBorder(width: number, title: Line, aside: Line): UpperBorder {
  const room = Math.max(0, width - 2);
  const named = fitTo(spaced(title), Math.min(widthOf(spaced(title)), room));
  const noted = spaced(aside);
  const free = room - widthOf(named);
  const shown = widthOf(noted) <= free ? noted : [];
  const dashes = free - widthOf(shown);
  const before = dashes > 1 && named.length > 0 ? 1 : 0;
  const after = dashes > 2 && shown.length > 0 ? 1 : 0;
  return {before, title: named, dashes: dashes - before - after, aside: shown, after};
}
