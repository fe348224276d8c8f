import type {ColourDepth} from './colour-depth.ts';

/**
 * A colour. One of the terminal's own sixteen (0–15), which its user chose, or of the usual palette (up to 255); or one
 * of ours, as `#rrggbb`, as the number that comes nearest in the palette of 256, and where it may be seen on terminals
 * with sixteen colours, as one of those.
 */
export type Colour = number | {readonly rgb: string; readonly indexed: number; readonly sixteen?: number};

/** How a piece of text looks; what is not said stays as the terminal has it. */
export interface Style {
  readonly colour?: Colour;
  readonly ground?: Colour;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly struck?: boolean;
}

export const rgb = (hex: string, indexed: number, sixteen?: number): Colour => ({
  rgb: hex,
  indexed,
  ...(sixteen !== undefined && {sixteen}),
});

/** The SGR sequence that begins `style`; empty where there is nothing to begin. `reset` ends it. */
export function sgr(style: Style, depth: ColourDepth): string {
  const codes: (number | string)[] = [];
  if (style.bold) codes.push(1);
  if (style.dim) codes.push(2);
  if (style.italic) codes.push(3);
  if (style.underline) codes.push(4);
  if (style.inverse) codes.push(7);
  if (style.struck) codes.push(9);
  if (depth !== 'none') {
    if (style.colour !== undefined) codes.push(colourCode(style.colour, depth, 30));
    if (style.ground !== undefined) codes.push(colourCode(style.ground, depth, 40));
  }
  return codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`;
}

export const reset = '\u001b[0m';

/** `base` is 30 for the text and 40 for its ground. */
function colourCode(colour: Colour, depth: Exclude<ColourDepth, 'none'>, base: 30 | 40): string {
  if (typeof colour === 'number') {
    if (colour > 15) return `${base + 8};5;${colour}`;
    return String(colour < 8 ? base + colour : base + 60 + colour - 8);
  }
  if (depth === '16' && colour.sixteen !== undefined) return colourCode(colour.sixteen, depth, base);
  if (depth !== 'truecolour') return `${base + 8};5;${colour.indexed}`;
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(colour.rgb.slice(at, at + 2), 16));
  return `${base + 8};2;${red};${green};${blue}`;
}
