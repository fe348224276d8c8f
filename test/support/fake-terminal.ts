import {EventEmitter} from 'node:events';
import type {Size} from '../../source/panes/screen.ts';
import type {Terminal} from '../../source/ui/terminal/terminal.ts';
import {createEmulator, type Emulator} from './emulator.ts';
import {readScreen, type ScreenReading} from './screen-reading.ts';

/** A terminal within the test's own process. */
export interface FakeTerminal {
  /** For runDashboard. */
  readonly terminal: Terminal;
  readonly emulator: Emulator;
  readonly screen: ScreenReading;
  /** Sends what a person types, as bytes. */
  type(text: string | Uint8Array): void;
  resize(size: Size): void;
  /** Whether what is written goes in; while not, writes ask to wait. */
  read(reads: boolean): void;
  /** The line is cut. */
  hangUp(): void;
  /** What was written so far, write by write. */
  readonly writes: readonly string[];
  /** What was said on standard error. */
  readonly said: readonly string[];
  readonly raw: boolean;
  readonly reading: boolean;
}

class FakeInput extends EventEmitter {
  raw = false;
  reading = false;
  setRawMode(raw: boolean) {
    this.raw = raw;
  }
  resume() {
    this.reading = true;
  }
  pause() {
    this.reading = false;
  }
}

class FakeOutput extends EventEmitter {
  columns: number;
  rows: number;
  writableNeedDrain = false;
  reads = true;
  readonly writes: string[] = [];
  readonly #emulator: Emulator;
  #waiting: {text: string; done: (() => void) | undefined}[] = [];

  constructor(emulator: Emulator) {
    super();
    this.#emulator = emulator;
    this.columns = emulator.size.columns;
    this.rows = emulator.size.rows;
  }

  write(text: string, done?: () => void): boolean {
    if (!this.reads) {
      this.#waiting.push({text, done});
      this.writableNeedDrain = true;
      return false;
    }
    this.writes.push(text);
    // A terminal's driver does this (ONLCR), in raw mode too.
    this.#emulator.write(text.replaceAll('\n', '\r\n'));
    if (done) queueMicrotask(done);
    return true;
  }

  read(reads: boolean): void {
    this.reads = reads;
    if (!reads) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.writableNeedDrain = false;
    for (const {text, done} of waiting) this.write(text, done);
    if (waiting.length > 0) this.emit('drain');
  }
}

export function createFakeTerminal(size: Size): FakeTerminal {
  const emulator = createEmulator(size);
  const stdin = new FakeInput();
  const stdout = new FakeOutput(emulator);
  const said: string[] = [];
  return {
    terminal: {stdin, stdout, stderr: {write: text => said.push(text)}},
    said,
    emulator,
    screen: readScreen(emulator),
    type: text => void stdin.emit('data', Buffer.from(text)),
    resize(next) {
      emulator.resize(next);
      stdout.columns = next.columns;
      stdout.rows = next.rows;
      stdout.emit('resize');
    },
    read: reads => stdout.read(reads),
    hangUp: () => void stdin.emit('end'),
    writes: stdout.writes,
    get raw() {
      return stdin.raw;
    },
    get reading() {
      return stdin.reading;
    },
  };
}
