import {displayWidth} from './width.ts';

const stop = 8;

/** `text` with spaces up to the next tab stop instead of tabs. `from` is the cell in which it begins. */
export function expandTabs(text: string, from = 0): string {
  if (!text.includes('\t')) return text;
  let expanded = '';
  let cell = from;
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) {
      const spaces = stop - (cell % stop);
      expanded += ' '.repeat(spaces);
      cell += spaces;
    }
    expanded += part;
    cell += displayWidth(part);
  }
  return expanded;
}
