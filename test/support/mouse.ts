import {type Cell, isWithin} from '../../source/panes/pointed.ts';
import type {Dashboard} from '../../source/store/dashboard.ts';
import {displayWidth} from '../../source/text/width.ts';
import {drawnCells} from './drawn-text.ts';
import {typedInput} from './typed-input.ts';

/** What a terminal reports of the mouse (SGR, mode 1006). */
export const report = (code: number, {column, row}: Cell, released = false): string =>
  `\u001b[<${code};${column + 1};${row + 1}${released ? 'm' : 'M'}`;

/** A press of the left button at a cell, and that it was let go. */
export const clickAt = (cell: Cell): string => report(0, cell) + report(0, cell, true);

/** The cell in which a text begins on a screen; the `nth` place where it stands, counted from 0. */
export function cellOf(lines: readonly string[], text: string | RegExp, nth = 0): Cell {
  let left = nth;
  for (const [row, line] of lines.entries()) {
    const flags = typeof text === 'string' ? 'g' : `${text.flags}g`;
    const pattern = new RegExp(
      typeof text === 'string' ? text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : text.source,
      flags,
    );
    for (const {index} of line.matchAll(pattern)) {
      if (left === 0) return {column: displayWidth(line.slice(0, index)), row};
      left -= 1;
    }
  }
  throw new Error(`there is no ${text} on the screen:\n${lines.join('\n')}`);
}

/** A hand on the mouse of a dashboard. */
export interface Hand {
  readonly find: (text: string | RegExp, nth?: number) => Cell;
  readonly click: (where: string | RegExp | Cell, nth?: number) => void;
  readonly doubleClick: (where: string | RegExp | Cell, nth?: number) => void;
  readonly press: (cell: Cell) => void;
  readonly release: (cell: Cell) => void;
  /** Motion with the left button held. */
  readonly move: (cell: Cell) => void;
  readonly drag: (from: Cell, to: Cell) => void;
  /** Notches of the wheel: down, or up with a negative number. */
  readonly wheel: (where: string | RegExp | Cell, notches: number) => void;
}

export function handOn(dashboard: Dashboard): Hand {
  const send = (text: string) => dashboard.input(typedInput(text));
  /** In the overlay, where there is one: what is behind it cannot be pointed at. */
  const find = (text: string | RegExp, nth = 0): Cell => {
    const screen = dashboard.screen();
    const overlay = screen.kind === 'panes' ? screen.overlay : null;
    const lines = drawnCells(screen).map((cells, row) =>
      cells
        .map((cell, column) => (overlay === null || isWithin(overlay.rect, {column, row}) ? cell : ' '))
        .join(''),
    );
    return cellOf(lines, text, nth);
  };
  const cellAt = (where: string | RegExp | Cell, nth?: number): Cell =>
    typeof where === 'string' || where instanceof RegExp ? find(where, nth) : where;
  const press = (cell: Cell) => send(report(0, cell));
  const release = (cell: Cell) => send(report(0, cell, true));
  const move = (cell: Cell) => send(report(32, cell));
  return {
    find,
    press,
    release,
    move,
    click: (where, nth) => send(clickAt(cellAt(where, nth))),
    doubleClick: (where, nth) => {
      const cell = cellAt(where, nth);
      send(clickAt(cell));
      send(clickAt(cell));
    },
    drag: (from, to) => {
      press(from);
      move(to);
      release(to);
    },
    wheel: (where, notches) => {
      const cell = cellAt(where);
      for (let notch = 0; notch < Math.abs(notches); notch += 1) send(report(notches < 0 ? 64 : 65, cell));
    },
  };
}
