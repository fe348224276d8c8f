import {Terminal} from '@xterm/headless';
import {elapsed} from '../model/elapsed.ts';
import type {MouseReports, Picture, Size} from '../panes/screen.ts';
import {type Asked, watchAsked} from './asked.ts';
import {characterCells} from './character-cells.ts';
import {limitCounts} from './largest-counts.ts';
import {createPace} from './pace.ts';
import {rowLine} from './row-line.ts';

/** The terminal that a program in a session believes to be in. Nothing of what it prints goes further than this. */
export interface Emulator {
  /** Parses what the program printed. Resolves when more may come: little waits at a time, and nothing is dropped. */
  take(bytes: Uint8Array): Promise<void>;
  /** Resolves when all that was taken is parsed. */
  settled(): Promise<void>;
  resize(size: Size): void;
  /** Moves the view by lines: back with a negative number, to the present with infinity. */
  scroll(lines: number): void;
  picture(): Picture;
  asked(): Asked;
  /** Whether the program is in the middle of a frame that it asked to be shown whole (mode 2026). */
  isDrawing(): boolean;
  close(): void;
}

export interface EmulatorOptions {
  readonly size: Size;
  /** How many lines are kept that have gone off the top. */
  readonly scrollback: number;
  /** Gets what the terminal answers to the program's questions (DA, DSR, DECRQM …). */
  readonly answer: (text: string) => void;
  /** The program printed something. */
  readonly changed: () => void;
}

function reportsFor(mouse: Asked['mouse']): MouseReports | null {
  switch (mouse) {
    case 'none':
      return null;
    case 'x10':
    case 'vt200':
      return 'press';
    case 'drag':
    case 'any':
      return mouse;
  }
}

/** The smallest terminal that @xterm/headless can be. */
const least: Size = {columns: 2, rows: 1};

export function createEmulator({size, scrollback, answer, changed}: EmulatorOptions): Emulator {
  const terminal = new Terminal({
    cols: Math.max(least.columns, size.columns),
    rows: Math.max(least.rows, size.rows),
    scrollback,
    allowProposedApi: true,
    // What it does not understand it would say on the console.
    logLevel: 'off',
  });
  terminal.unicode.register(characterCells);
  terminal.unicode.activeVersion = characterCells.version;
  limitCounts(terminal);
  const watch = watchAsked(terminal);
  terminal.onData(answer);
  const cell = terminal.buffer.active.getNullCell();
  const pace = createPace();
  let shown = size;
  let waiting = 0;
  let begunAt = 0;
  let wake = () => {};
  let drained = Promise.resolve();

  function give(piece: Uint8Array): void {
    if (waiting === 0) {
      drained = new Promise(resolve => {
        wake = resolve;
      });
      // Called when the parsing begins: what keeps the process busy before that is not the program's doing.
      terminal.write('', () => {
        begunAt = elapsed();
      });
    }
    waiting += piece.length;
    terminal.write(piece, () => {
      waiting -= piece.length;
      changed();
      if (waiting > 0) return;
      pace.took(elapsed() - begunAt);
      wake();
    });
  }

  return {
    async take(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (waiting >= pace.bytes) await drained;
        const piece = bytes.subarray(at, at + pace.bytes - waiting);
        give(piece);
        at += piece.length;
      }
      if (waiting >= pace.bytes) await drained;
    },
    settled: () => drained,
    resize(next) {
      shown = next;
      terminal.resize(Math.max(least.columns, next.columns), Math.max(least.rows, next.rows));
    },
    scroll(lines) {
      if (lines === Number.POSITIVE_INFINITY) terminal.scrollToBottom();
      else terminal.scrollLines(lines);
    },
    picture() {
      const {active} = terminal.buffer;
      const {viewportY, baseY, cursorX, cursorY} = active;
      const {columns, rows} = shown;
      const row = baseY + cursorY - viewportY;
      return {
        size: shown,
        lines: Array.from({length: rows}, (_, at) => rowLine(active.getLine(viewportY + at), columns, cell)),
        cursor: watch.cursorShown() && row < rows ? {column: Math.min(cursorX, columns - 1), row} : null,
        above: baseY,
        back: baseY - viewportY,
        mouse: reportsFor(watch.asked().mouse),
      };
    },
    asked: watch.asked,
    isDrawing: () => terminal.modes.synchronizedOutputMode,
    close: () => terminal.dispose(),
  };
}
