import type {Cell} from '../../test/support/emulator.ts';
import {coloursOf, type Window} from './colours.ts';
import {cellHeight, cellWidth, type Shape, shapes} from './shapes.ts';

/** Names for what a picture says often, short and in the order in which they are needed first. */
export interface Names {
  /** The class of a colour: `a` fills with it, `a s` draws lines of it. */
  colour(colour: string): string;
  colours(): ReadonlyMap<string, string>;
}

export function createNames(): Names {
  const known = new Map<string, string>();
  return {
    colour(colour) {
      const name = known.get(colour) ?? `c${known.size.toString(36)}`;
      known.set(colour, name);
      return name;
    },
    colours: () => known,
  };
}

export const number = (value: number): string => String(Math.round(value * 100) / 100);

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, character => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character] ?? character);

/** Where the letters of a row stand below its upper edge. */
const baseline = 13;

interface Piece {
  readonly from: number;
  to: number;
  text: string;
  readonly colour: string;
  readonly bold: boolean;
  /** Written cell by cell would be wider than one cell. */
  readonly wide: boolean;
}

/** Cells that are written in one look, next to each other. */
function piecesOf(cells: readonly Cell[], window: Window, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell.width === 0 || cell.character in shapes) continue;
    const character = cell.character === '' ? ' ' : cell.character;
    const {text: colour} = coloursOf(cell, window);
    const column = from + index;
    const last = pieces.at(-1);
    const wide = cell.width === 2;
    const isMore =
      last?.to === column &&
      !wide &&
      !last.wide &&
      (character === ' ' || (last.colour === colour && last.bold === cell.bold));
    if (isMore && last) {
      last.text += character;
      last.to = column + 1;
    } else if (character !== ' ')
      pieces.push({from: column, to: column + cell.width, text: character, colour, bold: cell.bold, wide});
  }
  return pieces;
}

/** What stands under the letters: cells of one ground next to each other. */
function groundsOf(cells: readonly Cell[], window: Window, names: Names, from: number): string {
  let grounds = '';
  let at = 0;
  while (at < cells.length) {
    const cell = cells[at];
    const ground = cell ? coloursOf(cell, window).ground : null;
    let to = at + 1;
    for (let next = cells[to]; next && coloursOf(next, window).ground === ground; next = cells[to]) to += 1;
    if (ground !== null)
      grounds += `<rect class="${names.colour(ground)}" x="${number((from + at) * cellWidth)}" width="${number((to - at) * cellWidth)}" height="${cellHeight}"/>`;
    at = to;
  }
  return grounds;
}

/** Signs that are drawn: those of one look in one path, and a run of dashes in one line. */
function drawnOf(cells: readonly Cell[], window: Window, names: Names, from: number): string {
  const paths = new Map<string, string>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const shape = cell && shapes[cell.character];
    if (!cell || !shape) continue;
    const {text} = coloursOf(cell, window);
    const first = index;
    if (cell.character === dash)
      for (let next = cells[index + 1]; next && isAlike(next, cell, window); next = cells[index + 1])
        index += 1;
    const left = (from + first) * cellWidth;
    const longer = (index - first) * cellWidth;
    const path = longer === 0 ? shape.path : shape.path.replace(/H.*/, `H${number(cellWidth + longer)}`);
    const look = lookOf(shape, names.colour(text));
    paths.set(look, (paths.get(look) ?? '') + moved(path, left));
  }
  return [...paths].map(([look, path]) => `<path ${look} d="${path}"/>`).join('');
}

const dash = '─';
const isAlike = (a: Cell, b: Cell, window: Window): boolean =>
  a.character === b.character && coloursOf(a, window).text === coloursOf(b, window).text;

const lookOf = ({stroke, width}: Shape, colour: string): string =>
  stroke ? `class="${colour} s" stroke-width="${width ?? 1}"` : `class="${colour}"`;

/** A path with its places moved to the right. Only M, L, H and Q have places; `a` and V are as they are. */
function moved(path: string, by: number): string {
  return path.replace(/([MLHQ])([^MLHQVaZ]*)/g, (_, command: string, places: string) => {
    const numbers = places.trim().split(/[ ,]+/).map(Number);
    const isX = (index: number) => command === 'H' || index % 2 === 0;
    return command + numbers.map((value, index) => number(isX(index) ? value + by : value)).join(' ');
  });
}

/** A row of cells, from the column `from` on, as SVG with its upper edge at 0. */
export function rowOf(cells: readonly Cell[], window: Window, names: Names, from = 0): string {
  const written = piecesOf(cells, window, from).map(({from: left, text, colour, bold}) => {
    const shown = text.trimEnd();
    const width = [...shown].length * cellWidth;
    const classes = [names.colour(colour), ...(bold ? ['b'] : [])].join(' ');
    return `<text class="${classes}" x="${number(left * cellWidth)}" y="${baseline}" textLength="${number(width)}">${escaped(shown)}</text>`;
  });
  return groundsOf(cells, window, names, from) + drawnOf(cells, window, names, from) + written.join('');
}
