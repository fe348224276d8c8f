import type {TerminalSize} from '../../../opens-sessions.ts';
import type {Io} from '../io.ts';
import type {OutputQueue} from '../output-queue.ts';
import {type Key, openKeyReader} from './keys.ts';
import {type Happening, readLine} from './line-reader.ts';

/** So many keys may wait for a program that does not read before whoever types is held up. */
const typedAhead = 4096;
/** How long the beginning of a sequence may be the key Esc alone, ms. */
const escapeWait = 30;

/** A terminal, on the side of the programs, and what comes to it from the other side. */
export interface TerminalInput {
  readonly io: Io;
  write(bytes: Uint8Array): Promise<void>;
  resize(size: TerminalSize): void;
}

export interface TerminalOptions {
  readonly size: TerminalSize;
  readonly queue: OutputQueue;
  /** Aborted when the session is over. */
  readonly over: AbortSignal;
  /** Resolves while programs may go on. */
  readonly awake: () => Promise<void>;
}

const lineEnds = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** A terminal's keyboard, its line discipline and its screen. */
export function openTerminalInput(options: TerminalOptions): TerminalInput {
  const {queue, over} = options;
  const reader = openKeyReader();
  let size = sane(options.size);
  let happened: Exclude<Happening, null>[] = [];
  let wakeReader = (): void => undefined;
  const typers: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: AbortController | null = null;
  let reading = false;

  const freeTypers = (): void => {
    for (const free of typers.splice(0)) free();
  };
  over.addEventListener('abort', () => {
    clearTimeout(timer);
    freeTypers();
  });

  const press = (keys: readonly Key[]): void => {
    for (const key of keys) {
      const cancels = key.kind === 'key' && key.name === 'cancel' && running !== null && !reading;
      // What was typed ahead is dropped with what it was typed for.
      if (cancels) happened = [];
      if (cancels) running?.abort();
      else happened.push(key);
    }
    if (keys.length > 0) wakeReader();
  };

  const next = async (over: AbortSignal): Promise<Happening> => {
    for (;;) {
      if (over.aborted) return null;
      const first = happened.shift();
      if (happened.length < typedAhead) freeTypers();
      if (first) return first;
      await new Promise<void>(resolve => {
        wakeReader = resolve;
      });
    }
  };

  const ready = async (): Promise<void> => {
    await queue.drained();
    await options.awake();
  };

  const ioUnder = (over: AbortSignal): Io => ({
    isTerminal: true,
    columns: () => size.columns,
    print: text => queue.put('stdout', lineEnds(text)),
    complain: text => queue.put('stdout', lineEnds(text)),
    clear: () => queue.put('stdout', '\u001b[2J\u001b[H'),
    ready,
    under: ending => ioUnder(AbortSignal.any([over, ending])),
    async readLine(request) {
      await ready();
      const wake = (): void => wakeReader();
      over.addEventListener('abort', wake);
      reading = true;
      try {
        return await readLine(request, {
          next: () => next(over),
          hasMore: () => happened.length > 0,
          write: text => queue.put('stdout', text),
          columns: () => size.columns,
        });
      } finally {
        reading = false;
        over.removeEventListener('abort', wake);
      }
    },
    async foreground(run) {
      const outer = running;
      const controller = new AbortController();
      running = controller;
      // Ctrl+C may have come before what it was meant for began.
      const last = happened.findLastIndex(each => each.kind === 'key' && each.name === 'cancel');
      if (last >= 0) {
        happened = happened.slice(last + 1);
        controller.abort();
      }
      try {
        return await run(AbortSignal.any([controller.signal, over]));
      } finally {
        running = outer;
      }
    },
  });
  const io = ioUnder(options.over);

  return {
    io,
    async write(bytes) {
      clearTimeout(timer);
      press(reader.read(bytes));
      if (reader.waits) timer = setTimeout(() => press(reader.settle()), escapeWait).unref();
      if (happened.length < typedAhead || over.aborted) return;
      await new Promise<void>(resolve => {
        typers.push(resolve);
      });
    },
    resize(next) {
      size = sane(next);
      if (reading) happened.push({kind: 'resized'});
      wakeReader();
    },
  };
}

/** A size that can be drawn for. */
const sane = ({columns, rows}: TerminalSize): TerminalSize => ({
  columns: Math.max(2, Math.floor(columns) || 2),
  rows: Math.max(1, Math.floor(rows) || 1),
});
