// Part of what replaces build/output.js of Ink 8.0.0 (see output.ts).
import {absent, characterOf} from './cells.ts';
import {noStyle, type Style, transition} from './styles.ts';

/**
 * The text of the first `count` cells: each style is written where it begins, and ended where the cells end. Cells
 * that a wide character covers, and absent ones, give nothing, but keep their style from being taken for another's.
 */
export function printCells(glyphs: Uint32Array, styles: Uint32Array, count: number): string {
  let text = '';
  let style: Style = noStyle;
  let begun = 0;
  for (let at = 0; at < count; at += 1) {
    const glyph = glyphs[at] ?? absent;
    const next = glyph === absent ? style : (styles[at] ?? noStyle);
    if (next === style && glyph <= 0xffff) continue;
    if (at > begun) text += unitsOf(glyphs, begun, at);
    text += transition(style, next);
    style = next;
    if (glyph <= 0xffff) begun = at;
    else {
      text += characterOf(glyph);
      begun = at + 1;
    }
  }
  if (count > begun) text += unitsOf(glyphs, begun, count);
  return text + transition(style, noStyle);
}

/** All arguments of one call stand on the stack. */
const mostArguments = 4096;

function unitsOf(glyphs: Uint32Array, from: number, to: number): string {
  if (to - from > mostArguments)
    return unitsOf(glyphs, from, from + mostArguments) + unitsOf(glyphs, from + mostArguments, to);
  return Reflect.apply(String.fromCharCode, null, glyphs.subarray(from, to));
}
