import {visible} from '../../text/visible.ts';
import {displayWidth, graphemes} from '../../text/width.ts';
import {toText} from '../values/convert.ts';
import {isList, type Value} from '../values/value.ts';

/** PowerShell shows so many elements of an array in a cell. */
const shownElements = 4;

/** What stands in a cell: one line, safe to show. */
export function cellText(value: Value): string {
  if (isList(value)) {
    const shown = value.slice(0, shownElements).map(each => toText(each));
    return visible(`{${shown.join(', ')}${value.length > shownElements ? '...' : ''}}`);
  }
  return visible(toText(value));
}

/** Whether PowerShell aligns a value right: numbers, and words that it keeps as numbers. */
export const isRight = (value: Value): boolean =>
  typeof value === 'number' ||
  (value !== null && typeof value === 'object' && !isList(value) && value.kind === 'enum');

/** PowerShell's mark for what was cut off. */
const mark = '...';

/** `text` in at most `cells`: cut at its end, or at its beginning where it is aligned right. */
export function cut(text: string, cells: number, right: boolean): string {
  if (displayWidth(text) <= cells) return text;
  if (/^[\x20-\x7e]*$/.test(text) && cells > mark.length)
    return right ? mark + text.slice(mark.length - cells) : text.slice(0, cells - mark.length) + mark;
  const characters = graphemes(text);
  const room = Math.max(0, cells - mark.length);
  const kept: string[] = [];
  let used = 0;
  for (const character of right ? characters.reverse() : characters) {
    const width = displayWidth(character);
    if (used + width > room) break;
    kept.push(character);
    used += width;
  }
  if (cells < mark.length) return mark.slice(0, Math.max(0, cells));
  return right ? mark + kept.reverse().join('') : kept.join('') + mark;
}

/** `text` in exactly `cells`. */
export function aligned(text: string, cells: number, right: boolean): string {
  const shown = cut(text, cells, right);
  const space = ' '.repeat(Math.max(0, cells - displayWidth(shown)));
  return right ? space + shown : shown + space;
}
