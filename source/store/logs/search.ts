import type {LogLine} from '../../hosts/reads-logs.ts';
import {withoutColours} from '../../text/without-colours.ts';
import type {LogView} from './log-view.ts';

/** Whether case matters: only where an upper-case letter was typed. */
const folded = (text: string, search: string): string =>
  search === search.toLowerCase() ? text.toLowerCase() : text;

/** Where `search` stands in `text`, from and to, in code units. */
export function occurrences(text: string, search: string): readonly (readonly [from: number, to: number])[] {
  if (search === '') return [];
  const all = folded(text, search);
  // A few letters are longer in lower case: then nothing is where it was.
  const inText = all.length === text.length ? all : text;
  const found: (readonly [number, number])[] = [];
  for (let at = inText.indexOf(search); at !== -1; at = inText.indexOf(search, at + search.length))
    found.push([at, at + search.length]);
  return found;
}

const has = ({text}: LogLine, search: string): boolean =>
  folded(withoutColours(text), search).includes(search);

/**
 * The line after `from` that has what is looked for (before it, with -1), round the ends; null when none has. Lines
 * are counted as in LogPlace.
 */
export function nextFound({lines, dropped, search}: LogView, from: number, step: 1 | -1): number | null {
  if (search === '') return null;
  const count = lines.length;
  for (let distance = 1; distance <= count; distance += 1) {
    const index = (((from - dropped + step * distance) % count) + count) % count;
    const line = lines[index];
    if (line && has(line, search)) return dropped + index;
  }
  return null;
}
