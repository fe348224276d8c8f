import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
// A CommonJS package whose names Node does not find.
import headless from '@xterm/headless';
import {carry, type Line} from './line.ts';
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
  /** Sends `keys` and waits until the screen is another one; ms from the one to the write that made it so, or null. */
  press(keys: string, limit: number): Promise<number | null>;
  type(keys: string): void;
  /** `listener` gets what the program writes, as it comes. */
  onWrite(listener: (bytes: Uint8Array) => void): () => void;
  resize(columns: number, rows: number): void;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
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

/** An environment in which no settings are, and in which nothing is kept that is the user's. */
export const homeIn = (folder: string): Readonly<Record<string, string>> => ({
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_STATE_HOME: join(folder, 'state'),
});

/** What waits before a line at the most, bytes. */
const shortQueue = 4096;

/** Starts a program in a terminal, at the other end of `line` where there is one. `more` is what its environment has beside what every program gets. */
export function openBenchWindow(
  [file = '', ...words]: readonly string[],
  more: Readonly<Record<string, string>> = {},
  line: Line | null = null,
): BenchWindow {
  const terminal = new headless.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let bytes = 0;
  const begun = performance.now();
  const pty = spawn(file, words, {
    cols: size.columns,
    rows: size.rows,
    env: {...environment, ...more},
    encoding: null,
  });
  const arrive = (data: Uint8Array) => {
    terminal.write(data);
    for (const listener of listeners) listener(data);
  };
  const carrier = line && carry(line, arrive, () => pty.resume());
  const send = (text: string) => {
    if (line) setTimeout(() => pty.write(text), line.delay);
    else pty.write(text);
  };
  // Answers that a terminal gives to questions: some programs wait for them.
  terminal.onData(send);
  pty.onData(data => {
    const written = Buffer.from(data);
    bytes += written.length;
    if (!carrier) {
      arrive(written);
      return;
    }
    carrier.send(written);
    // A line takes no more than it carries: what a program writes beyond that waits in its terminal.
    if (carrier.waiting() > shortQueue) pty.pause();
  });

  const ended = new Promise<void>(resolve => {
    pty.onExit(() => resolve());
  });

  const onWrite = (listener: (bytes: Uint8Array) => void) => {
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
    async press(keys, limit) {
      const before = cellsOf(terminal);
      const changed = until(() => !isSame(before, cellsOf(terminal)), limit);
      // Reading the screen takes several times as long as the fastest programs take for a key.
      const pressed = performance.now();
      send(keys);
      const at = await changed;
      return at === null ? null : at - pressed;
    },
    type: send,
    onWrite,
    resize(columns, rows) {
      terminal.resize(columns, rows);
      pty.resize(columns, rows);
    },
    ended,
    close: () => pty.kill('SIGKILL'),
  };
}
