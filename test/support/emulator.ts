import {Terminal} from '@xterm/headless';
import type {Size} from '../../source/panes/screen.ts';
import {UnicodeGraphemesAddon} from './unicode-graphemes.ts';

/** One cell of an emulated screen. */
export interface Cell {
  /** Empty for the right half of a wide character. */
  readonly character: string;
  readonly width: number;
  /** `rgb:24497a`, `palette:24`, or `default`. */
  readonly colour: string;
  readonly ground: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

/** How a terminal stands: what a program must leave as it found it. */
export interface Modes {
  readonly alternateScreen: boolean;
  readonly cursorShown: boolean;
  readonly bracketedPaste: boolean;
  readonly wrapping: boolean;
  /** What the terminal reports of the mouse. */
  readonly mouse: 'none' | 'x10' | 'vt200' | 'drag' | 'any';
}

/** A terminal emulator without a window: what a program writes goes in, what a person would see comes out. */
export interface Emulator {
  write(data: string | Uint8Array): void;
  resize(size: Size): void;
  /** When all that was written is on the screen. */
  settled(): Promise<void>;
  /** Whether it is in the middle of a frame, of which a person sees nothing yet (mode 2026). */
  readonly midFrame: boolean;
  readonly size: Size;
  /** The rows of the screen, without the spaces at their ends. */
  rows(): readonly string[];
  text(): string;
  /** The screen, and what scrolled off its top. */
  history(): string;
  /** The screen row by row with its colours, for comparing two screens whole. */
  picture(): readonly string[];
  cell(column: number, row: number): Cell;
  /** Every cell. */
  cells(): readonly (readonly Cell[])[];
  /** Rows that were too long for the screen and went on in the next one. */
  wrappedRows(): readonly number[];
  modes(): Modes;
  /** How many rows were pushed off the top of the screen. */
  scrolledOff(): number;
}

export function createEmulator(size: Size): Emulator {
  const terminal = new Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
    scrollback: 1000,
  });
  terminal.loadAddon(new UnicodeGraphemesAddon());
  let cursorShown = true;
  for (const [final, shown] of [
    ['h', true],
    ['l', false],
  ] as const)
    terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
      if (parameters.includes(25)) cursorShown = shown;
      return false;
    });

  const lineAt = (row: number) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
  const everyRow = <Value>(read: (row: number) => Value): Value[] =>
    Array.from({length: terminal.rows}, (_, row) => read(row));
  const textAt = (row: number): string => lineAt(row)?.translateToString(true) ?? '';

  function cell(column: number, row: number): Cell {
    const found = lineAt(row)?.getCell(column);
    if (!found) throw new RangeError(`there is no cell ${column}, ${row}`);
    const colourOf = (isRgb: boolean, isPalette: boolean, value: number): string =>
      isRgb ? `rgb:${value.toString(16).padStart(6, '0')}` : isPalette ? `palette:${value}` : 'default';
    return {
      character: found.getChars(),
      width: found.getWidth(),
      colour: colourOf(found.isFgRGB(), found.isFgPalette(), found.getFgColor()),
      ground: colourOf(found.isBgRGB(), found.isBgPalette(), found.getBgColor()),
      bold: found.isBold() !== 0,
      dim: found.isDim() !== 0,
      underline: found.isUnderline() !== 0,
      inverse: found.isInverse() !== 0,
    };
  }

  return {
    write: data => terminal.write(data),
    resize: ({columns, rows}) => terminal.resize(columns, rows),
    settled: () => new Promise(resolve => terminal.write('', resolve)),
    get midFrame() {
      return terminal.modes.synchronizedOutputMode;
    },
    get size() {
      return {columns: terminal.cols, rows: terminal.rows};
    },
    rows: () => everyRow(textAt),
    text: () => everyRow(textAt).join('\n'),
    history: () =>
      Array.from({length: terminal.buffer.active.length}, (_, line) =>
        terminal.buffer.active.getLine(line)?.translateToString(true),
      ).join('\n'),
    picture: () =>
      everyRow(row => pictureOf(Array.from({length: terminal.cols}, (_, column) => cell(column, row)))),
    cell,
    cells: () => everyRow(row => Array.from({length: terminal.cols}, (_, column) => cell(column, row))),
    wrappedRows: () => everyRow(row => row).filter(row => lineAt(row)?.isWrapped),
    modes: () => ({
      alternateScreen: terminal.buffer.active.type === 'alternate',
      cursorShown,
      bracketedPaste: terminal.modes.bracketedPasteMode,
      wrapping: terminal.modes.wraparoundMode,
      mouse: terminal.modes.mouseTrackingMode,
    }),
    scrolledOff: () => terminal.buffer.active.baseY,
  };
}

/** `{bold rgb:5fafff}q{}uit`: text with its look where that changes. */
function pictureOf(cells: readonly Cell[]): string {
  let picture = '';
  let before = '';
  for (const {character, width, colour, ground, bold, dim, underline, inverse} of cells) {
    const look = [
      bold && 'bold',
      dim && 'dim',
      underline && 'underline',
      inverse && 'inverse',
      colour !== 'default' && colour,
      ground !== 'default' && `on ${ground}`,
    ]
      .filter(Boolean)
      .join(' ');
    picture += (look === before ? '' : `{${look}}`) + (width === 0 ? '' : character || ' ');
    before = look;
  }
  return picture;
}
