import type {ProgramColour, ProgramStyle} from '../../panes/line.ts';
import type {ColourDepth} from './colour-depth.ts';
import type {Colour, Style} from './style.ts';

/** How a program's text looks in a terminal with so many colours: as the program says, or as near as can be. */
export function styleOfProgram({colour, ground, ...marks}: ProgramStyle, depth: ColourDepth): Style {
  return {
    ...marks,
    ...(colour !== undefined && {colour: nearest(colour, depth)}),
    ...(ground !== undefined && {ground: nearest(ground, depth)}),
  };
}

function nearest(colour: ProgramColour, depth: ColourDepth): Colour {
  switch (depth) {
    case 'none':
    case '16':
      return typeof colour === 'number' && colour < 16 ? colour : nearestOfSixteen(rgbOf(colour));
    case '256':
      return typeof colour === 'number' ? colour : nearestOfPalette(rgbOf(colour));
    case 'truecolour':
      return typeof colour === 'number' ? colour : {rgb: colour, indexed: 0};
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The six steps of the palette's cube; its greys go from 8 to 238 in steps of ten. */
const steps = [0, 95, 135, 175, 215, 255] as const;
const greyOf = (index: number): number => 8 + 10 * index;

function rgbOf(colour: ProgramColour): Rgb {
  if (typeof colour === 'number') return paletteColour(colour);
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** A colour of the palette from 16 on: the cube of 6 × 6 × 6, then 24 greys. */
function paletteColour(index: number): Rgb {
  if (index >= 232) return [greyOf(index - 232), greyOf(index - 232), greyOf(index - 232)];
  const place = Math.max(0, index - 16);
  const step = (of: number) => steps[of % 6] ?? 0;
  return [step(Math.floor(place / 36)), step(Math.floor(place / 6)), step(place)];
}

const distance = (a: Rgb, b: Rgb): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

function nearestIndex(candidates: readonly Rgb[], wanted: Rgb): number {
  let best = 0;
  for (const [index, candidate] of candidates.entries())
    if (distance(candidate, wanted) < distance(candidates[best] ?? candidate, wanted)) best = index;
  return best;
}

const palette: readonly Rgb[] = Array.from({length: 240}, (_, index) => paletteColour(16 + index));
const nearestOfPalette = (wanted: Rgb): number => 16 + nearestIndex(palette, wanted);

/** What xterm shows the sixteen as; a user may have chosen others. */
const sixteen: readonly Rgb[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];
const nearestOfSixteen = (wanted: Rgb): number => nearestIndex(sixteen, wanted);
