// What stands in a terminal's cells, as numbers: part of what replaces build/output.js of Ink 8.0.0 (see output.ts).
import {standaloneWidth} from './cell-width.ts';
import stringWidth from './string-width.ts';

/**
 * What a cell shows: a code unit, or, from 0x10000 on, the place of a longer character in a table, or one of the two
 * below.
 */
export type Glyph = number;

/** The cell is covered by the wide character that begins on its left. */
export const covered: Glyph = 0xffff_ffff;
/** Nothing was ever written there: a cell right of the frame, which is not printed. */
export const absent: Glyph = 0xffff_fffe;
export const space: Glyph = 0x20;

const firstOfTable = 0x1_0000;
const table: string[] = [];
const places = new Map<string, Glyph>();

/** The glyph of one user-perceived character. */
export function glyphOf(character: string): Glyph {
  if (character.length === 1) return character.charCodeAt(0);
  let glyph = places.get(character);
  if (glyph === undefined) {
    glyph = firstOfTable + table.push(character) - 1;
    places.set(character, glyph);
  }
  return glyph;
}

export function characterOf(glyph: Glyph): string {
  if (glyph < firstOfTable) return String.fromCharCode(glyph);
  return glyph >= absent ? '' : (table[glyph - firstOfTable] ?? '');
}

/** How many columns it takes, as string-width says: 0 for what a terminal does not print. */
export function columnsOf(glyph: Glyph): number {
  return (glyph < firstOfTable && standaloneWidth(glyph)) || stringWidth(characterOf(glyph));
}

/** How many characters are in the table: whoever holds glyphs forgets them before it becomes too large. */
export const glyphCount = (): number => table.length;

export function forgetGlyphs(): void {
  table.length = 0;
  places.clear();
}

/** One line of text as cells: for each its glyph and the number of its style. Not changed once it is made. */
export interface CellLine {
  readonly glyphs: Uint32Array;
  readonly styles: Uint32Array;
  /**
   * Every character of it stands alone, takes as many cells as columns, and comes back the same when the line is
   * printed and read again. Where marks, joiners and controls are, what takes no column still takes a cell, as in Ink.
   */
  readonly regular: boolean;
  /** The number of the style that holds on after it. */
  readonly end: number;
}

export const emptyLine: CellLine = {
  glyphs: new Uint32Array(0),
  styles: new Uint32Array(0),
  regular: true,
  end: 0,
};
