import type {Size} from '../../panes/screen.ts';
import type {ByteSource} from '../input/reader.ts';

/** What the dashboard needs of the terminal's input: process.stdin, or what a test has instead. */
export interface TerminalInput extends ByteSource {
  setRawMode?: ((raw: boolean) => unknown) | undefined;
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'end' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  off(event: 'end' | 'close' | 'error', listener: () => void): unknown;
}

/** What the dashboard needs of the terminal's output: process.stdout, or what a test has instead. */
export interface TerminalOutput {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  /** Where the last words are written at the very end, when streams write no more. */
  readonly fd?: number | undefined;
  readonly writableNeedDrain?: boolean | undefined;
  /** False when it should not be written to before it says `drain`. */
  write(text: string, done?: () => void): boolean;
  on(event: 'resize' | 'drain' | 'error', listener: () => void): unknown;
  off(event: 'resize' | 'drain' | 'error', listener: () => void): unknown;
}

export interface Terminal {
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
  /** Gets what is said after the end. */
  readonly stderr: {write(text: string): unknown};
}

/** Some terminals say 0 × 0 before they know: this is what they all once were. */
const usual: Size = {columns: 80, rows: 24};

export const sizeOf = ({columns, rows}: TerminalOutput): Size => (columns && rows ? {columns, rows} : usual);

/**
 * `stdout`, with the `write` that it has now: what is done to the stream's own later (keepQuiet) does not reach who
 * holds this.
 */
export function holdOutput(stdout: TerminalOutput): TerminalOutput {
  const write = stdout.write.bind(stdout);
  return {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    get writableNeedDrain() {
      return stdout.writableNeedDrain ?? false;
    },
    fd: stdout.fd,
    write,
    on: (event, listener) => stdout.on(event, listener),
    off: (event, listener) => stdout.off(event, listener),
  };
}
