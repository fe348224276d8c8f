import type {Cell, Emulator} from './emulator.ts';

/** A box on an emulated screen: what stands within its border. */
export interface ReadBox {
  /** What stands in the upper border. */
  readonly title: string;
  /** The lines within, each cell for cell. */
  readonly lines: readonly string[];
}

const textOf = (cells: readonly Cell[]): string =>
  cells.map(({character, width}) => (width === 0 ? '' : character || ' ')).join('');

/** The boxes of a screen whose borders are whole, from the top left. */
export function readBoxes(emulator: Emulator): readonly ReadBox[] {
  const rows = emulator.cells();
  const at = (row: number, column: number) => rows[row]?.[column]?.character;
  return rows.flatMap((cells, top) =>
    cells.flatMap(({character}, left): ReadBox[] => {
      if (character !== '╭') return [];
      const right = cells.findIndex((cell, column) => column > left && cell.character === '╮');
      const bottom = rows.findIndex((_, row) => row > top && at(row, left) === '╰');
      if (right === -1 || bottom === -1 || at(bottom, right) !== '╯') return [];
      return [
        {
          title: textOf(cells.slice(left + 1, right))
            .replace(/─+/g, ' ')
            .trim(),
          lines: rows.slice(top + 1, bottom).map(row => textOf(row.slice(left + 1, right))),
        },
      ];
    }),
  );
}

/** The box whose title has `title` in it. */
export function readBox(emulator: Emulator, title: string): ReadBox {
  const found = readBoxes(emulator).find(box => box.title.includes(title));
  if (!found) throw new Error(`there is no box ${title} on the screen:\n${emulator.text()}`);
  return found;
}

/** The cells within the border of the box whose title has `title` in it. */
export function cellsWithin(emulator: Emulator, title: string): readonly (readonly Cell[])[] {
  const rows = emulator.cells();
  const top = rows.findIndex(cells => textOf(cells).includes(title));
  const left = rows[top]?.findIndex(({character}) => character === '╭') ?? -1;
  const right = rows[top]?.findLastIndex(({character}) => character === '╮') ?? -1;
  const bottom = rows.findIndex((cells, row) => row > top && cells[left]?.character === '╰');
  if (top === -1 || left === -1 || right === -1 || bottom === -1)
    throw new Error(`there is no box ${title} on the screen:\n${emulator.text()}`);
  return rows.slice(top + 1, bottom).map(cells => cells.slice(left + 1, right));
}
