import {execFile} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';
import type {Size} from '../../source/panes/screen.ts';
import {createEmulator, type Emulator, type Modes} from './emulator.ts';
import {bytesOf} from './key-bytes.ts';
import {readScreen, type ScreenReading} from './screen-reading.ts';
import {until} from './until.ts';

/** How a program in a terminal ended, and what it left behind. */
export interface Ended {
  /** The exit status, as a shell says it. */
  readonly status: number;
  readonly modes: Modes;
  /** Whether the driver gathers lines, echoes, and makes signals of Ctrl+C: as a shell expects to find it. */
  readonly cooked: boolean;
  /** What stands on the main screen between the line before the program and its end. */
  readonly left: string;
}

/** A real terminal with a real program in it: a pty, read through an emulator. */
export interface TerminalWindow {
  readonly emulator: Emulator;
  readonly screen: ScreenReading;
  /** Presses keys by name, each in a write of its own. */
  press(...keys: readonly string[]): Promise<void>;
  /** Sends characters as they are, in one write. */
  type(text: string): void;
  paste(text: string): void;
  resize(size: Size): void;
  /** Whether what the program writes is read. */
  read(reads: boolean): void;
  /** Sends a signal to the program, not to what stands around it. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** Waits until the program ended. */
  ended(): Promise<Ended>;
  /** All that was written to the terminal. */
  written(): string;
  /** Closes the window: what still runs in it gets a hang-up. */
  close(): void;
}

export interface WindowOptions {
  readonly size?: Size;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const usual: Size = {columns: 120, rows: 40};

/** Says how the program ended, and how it left the terminal. `$@` is the program. */
const around = `printf 'before\\n'; "$@"; status=$?; printf '\\n[ended %d]\\n' $status; stty -a; printf '[done]'; exec sleep 600`;

/** Runs `command` in a window of its own. */
export function openWindow(command: readonly string[], options: WindowOptions = {}): TerminalWindow {
  return open(['sh', '-c', around, 'sh', ...command], options);
}

/** An interactive shell with job control, to type commands into. Its prompt is `$ `. */
export function openShell(options: WindowOptions = {}): TerminalWindow {
  return open(['bash', '--norc', '--noprofile', '-i'], {...options, env: {PS1: '$ ', ...options.env}});
}

function open(
  [file = '', ...words]: readonly string[],
  {size = usual, env, cwd}: WindowOptions,
): TerminalWindow {
  const emulator = createEmulator(size);
  const written: string[] = [];
  const pty = spawn(file, words, {
    cols: size.columns,
    rows: size.rows,
    ...(cwd !== undefined && {cwd}),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '/',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  pty.onData(data => {
    written.push(data);
    emulator.write(data);
  });
  const screen = readScreen(emulator);
  let closed = false;

  return {
    emulator,
    screen,
    async press(...keys) {
      for (const key of keys) {
        pty.write(bytesOf(key));
        // An Escape is the key only when nothing follows it before a program reads it, however busy that is.
        await wait(key === 'escape' ? 150 : 5);
      }
    },
    type: text => pty.write(text),
    paste: text => pty.write(`\u001b[200~${text}\u001b[201~`),
    resize(next) {
      emulator.resize(next);
      pty.resize(next.columns, next.rows);
    },
    read: reads => (reads ? pty.resume() : pty.pause()),
    async signal(signal) {
      process.kill(await childOf(pty.pid), signal);
    },
    async ended() {
      await screen.shows('[done]');
      const text = emulator.history();
      const stty = text.slice(text.indexOf('[ended'));
      return {
        status: Number(/\[ended (\d+)\]/.exec(text)?.[1]),
        modes: emulator.modes(),
        cooked: ['icanon', 'echo', 'isig', 'opost'].every(word => new RegExp(`\\s${word}\\b`).test(stty)),
        left: (/before\n([\s\S]*)\n\[ended/.exec(text)?.[1] ?? text).trim(),
      };
    },
    written: () => written.join(''),
    close() {
      if (closed) return;
      closed = true;
      pty.kill('SIGHUP');
    },
  };
}

/** The process id of the only child of `pid`. */
async function childOf(pid: number): Promise<number> {
  let found: number | undefined;
  await until(
    async () => {
      const {stdout} = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
      const pairs = stdout
        .trim()
        .split('\n')
        .map(line => line.trim().split(/\s+/).map(Number));
      found = pairs.find(([, parent]) => parent === pid)?.[0];
      return found !== undefined;
    },
    () => `process ${pid} has no child`,
  );
  if (found === undefined) throw new Error(`process ${pid} has no child`);
  return found;
}
