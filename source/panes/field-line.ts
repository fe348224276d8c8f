import type {TextField} from '../store/text-field.ts';
import {displayWidth, graphemeAt, truncate} from '../text/width.ts';
import {fitTo} from './fit.ts';
import type {Line} from './line.ts';

/** Where the end of `text` begins that fits `cells`. */
function tailOf(text: string, cells: number): number {
  let from = text.length;
  let used = 0;
  while (from > 0) {
    const {start} = graphemeAt(text, from - 1);
    used += displayWidth(text.slice(start, from));
    if (used > cells) break;
    from = start;
  }
  return from;
}

/** A text field in exactly `cells`, with the character under the cursor set off; long text scrolls with the cursor. */
export function fieldLine({text, cursor}: TextField, cells: number, focused: boolean): Line {
  if (!focused) return fitTo([{text}], cells);
  const under = text.slice(cursor, graphemeAt(text, cursor).end) || ' ';
  const left = text.slice(0, cursor);
  const before = left.slice(tailOf(left, Math.max(0, cells - displayWidth(under))));
  const room = Math.max(0, cells - displayWidth(before) - displayWidth(under));
  const after = truncate(text.slice(cursor + under.length), room);
  return fitTo([{text: before}, {text: under, tone: 'cursor'}, {text: after}], cells);
}
