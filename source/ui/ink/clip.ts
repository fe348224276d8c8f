// Part of what replaces build/output.js of Ink 8.0.0 (see output.ts).
import {type CellLine, columnsOf, covered, emptyLine, space} from './cells.ts';
import {noStyle} from './styles.ts';

/** Where may be drawn, in cells; the ends are exclusive. What is undefined is not bounded. */
export interface Clip {
  readonly x1: number | undefined;
  readonly x2: number | undefined;
  readonly y1: number | undefined;
  readonly y2: number | undefined;
}

type Choose = (one: number, other: number) => number;

const tighter = (one: number | undefined, other: number | undefined, choose: Choose): number | undefined =>
  one === undefined ? other : other === undefined ? one : choose(one, other);

/** What both allow: a box within a box shows nothing outside of either. */
export function intersection(outer: Clip | undefined, inner: Clip): Clip {
  if (!outer) return inner;
  return {
    x1: tighter(outer.x1, inner.x1, Math.max),
    x2: tighter(outer.x2, inner.x2, Math.min),
    y1: tighter(outer.y1, inner.y1, Math.max),
    y2: tighter(outer.y2, inner.y2, Math.min),
  };
}

export function isEmpty({x1, x2, y1, y2}: Clip): boolean {
  return (
    (x1 !== undefined && x2 !== undefined && x1 >= x2) || (y1 !== undefined && y2 !== undefined && y1 >= y2)
  );
}

/**
 * The columns of `line` from `from` up to but not including `to`. A wide character of which only a part is within
 * becomes a space that keeps its style.
 */
export function cut(line: CellLine, from: number, to: number): CellLine {
  const {glyphs, styles, regular} = line;
  if (from >= to) return emptyLine;
  if (regular && from === 0 && to === glyphs.length) return line;
  const keptGlyphs: number[] = [];
  const keptStyles: number[] = [];
  let column = 0;
  for (let at = 0, next = 0; at < glyphs.length && column < to; at = next) {
    const glyph = glyphs[at] ?? space;
    const style = styles[at] ?? 0;
    next = at + 1;
    while (glyphs[next] === covered) next += 1;
    const start = column;
    column += columnsOf(glyph);
    // A character without a column goes with the columns before it.
    if (column <= from) continue;
    const whole = start >= from && column <= to;
    for (let cell = at; cell < (whole ? next : at + 1); cell += 1) {
      keptGlyphs.push(whole ? (glyphs[cell] ?? space) : space);
      keptStyles.push(style);
    }
  }
  return {glyphs: Uint32Array.from(keptGlyphs), styles: Uint32Array.from(keptStyles), regular, end: noStyle};
}
