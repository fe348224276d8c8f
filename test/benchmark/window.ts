import {spawn} from '@lydell/node-pty';
// A CommonJS package whose names Node does not find.
import headless from '@xterm/headless';
import {type Cells, cellsOf, isSame} from './screen-cells.ts';

export const size = {columns: 200, rows: 60};

/** A program in a terminal, seen from outside. */
export interface BenchWindow {
  readonly pid: number;
  /** When it was started, and how many bytes it has written so far. */
  readonly begun: number;
  bytes(): number;
  text(): string;
  cells(): Cells;
  /** Waits until the screen shows `what`; the time of the write that brought it. */
  shows(what: RegExp, limit: number): Promise<number>;
  /** Sends `keys` and waits until the screen is another one; the time of the write that made it so, or null. */
  press(keys: string, limit: number): Promise<number | null>;
  type(keys: string): void;
  onWrite(listener: () => void): () => void;
  close(): void;
}

/** What a program may see of the environment: nothing that makes it take itself for a test or a build. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '/',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'C.UTF-8',
};

export function openBenchWindow([file = '', ...words]: readonly string[]): BenchWindow {
  const terminal = new headless.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
  const listeners = new Set<() => void>();
  let bytes = 0;
  const begun = performance.now();
  const pty = spawn(file, words, {
    cols: size.columns,
    rows: size.rows,
    env: environment,
    encoding: null,
  });
  // Answers that a terminal gives to questions: some programs wait for them.
  terminal.onData(answer => pty.write(answer));
  pty.onData(data => {
    bytes += data.length;
    terminal.write(data);
    for (const listener of listeners) listener();
  });

  const onWrite = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  const textOf = () =>
    Array.from({length: terminal.rows}, (_, y) => {
      const {active} = terminal.buffer;
      return active.getLine(active.baseY + y)?.translateToString(true) ?? '';
    }).join('\n');

  /** The time of the first write after which `holds`; null when none is in time. Looks at whole frames only. */
  function until(holds: () => boolean, limit: number): Promise<number | null> {
    return new Promise(resolve => {
      const end = (at: number | null) => {
        clearTimeout(timer);
        off();
        resolve(at);
      };
      const timer = setTimeout(() => end(null), limit);
      const off = onWrite(() => {
        const at = performance.now();
        terminal.write('', () => {
          if (!terminal.modes.synchronizedOutputMode && holds()) end(at);
        });
      });
    });
  }

  return {
    pid: pty.pid,
    begun,
    bytes: () => bytes,
    text: textOf,
    cells: () => cellsOf(terminal),
    async shows(what, limit) {
      const at = await until(() => what.test(textOf()), limit);
      if (at === null) throw new Error(`${what} does not show within ${limit} ms, but:\n${textOf()}`);
      return at;
    },
    press(keys, limit) {
      const before = cellsOf(terminal);
      const changed = until(() => !isSame(before, cellsOf(terminal)), limit);
      pty.write(keys);
      return changed;
    },
    type: keys => pty.write(keys),
    onWrite,
    close: () => pty.kill('SIGKILL'),
  };
}
