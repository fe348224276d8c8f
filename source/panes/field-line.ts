import type {TextField} from '../store/text-field.ts';
import {displayWidth, graphemes, truncate} from '../text/width.ts';
import {fitTo} from './fit.ts';
import type {Line} from './line.ts';

/** The end of `text` that fits `cells`. */
function tail(text: string, cells: number): string {
  let kept = '';
  let used = 0;
  for (const character of graphemes(text).reverse()) {
    used += displayWidth(character);
    if (used > cells) break;
    kept = character + kept;
  }
  return kept;
}

/** A text field in exactly `cells`, with the character under the cursor set off; long text scrolls with the cursor. */
export function fieldLine({text, cursor}: TextField, cells: number, focused: boolean): Line {
  if (!focused) return fitTo([{text}], cells);
  const [under = ' '] = graphemes(text.slice(cursor));
  const before = tail(text.slice(0, cursor), Math.max(0, cells - displayWidth(under)));
  const room = Math.max(0, cells - displayWidth(before) - displayWidth(under));
  const after = truncate(text.slice(cursor + under.length), room);
  return fitTo([{text: before}, {text: under, tone: 'cursor'}, {text: after}], cells);
}
