import type {Io, LineRead} from './io.ts';
import type {OutputQueue} from './output-queue.ts';

/** So many lines may wait before whoever writes is held up. */
const linesAhead = 4096;
/** A longer line is cut here, UTF-16 code units. */
const longestLine = 1024 * 1024;

/** Plain pipes, on the side of the programs, and what comes into them. */
export interface PipeInput {
  readonly io: Io;
  write(bytes: Uint8Array): Promise<void>;
  endInput(): void;
}

export interface PipeOptions {
  readonly queue: OutputQueue;
  /** Aborted when the session is over. */
  readonly over: AbortSignal;
  /** Resolves while programs may go on. */
  readonly awake: () => Promise<void>;
}

export function openPipeInput({queue, awake, ...options}: PipeOptions): PipeInput {
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let rest = '';
  let ended = false;
  let wakeReader = (): void => undefined;
  const writers: (() => void)[] = [];

  const freeWriters = (): void => {
    for (const free of writers.splice(0)) free();
  };
  options.over.addEventListener('abort', freeWriters);

  const take = (text: string): void => {
    if (ended) return;
    const parts = (rest + text).split(/\r?\n/);
    rest = (parts.pop() ?? '').slice(0, longestLine);
    for (const line of parts) lines.push(line);
    wakeReader();
  };

  const next = async (over: AbortSignal): Promise<LineRead> => {
    const wake = (): void => wakeReader();
    over.addEventListener('abort', wake, {once: true});
    for (;;) {
      if (over.aborted) return {kind: 'end'};
      const line = lines.shift();
      if (lines.length < linesAhead) freeWriters();
      if (line !== undefined) return {kind: 'line', text: line};
      if (ended) return {kind: 'end'};
      await new Promise<void>(resolve => {
        wakeReader = resolve;
      });
    }
  };

  const ready = async (): Promise<void> => {
    await queue.drained();
    await awake();
  };
  const ioUnder = (over: AbortSignal): Io => ({
    isTerminal: false,
    columns: () => null,
    print: text => queue.put('stdout', text),
    complain: text => queue.put('stderr', text),
    clear: () => undefined,
    ready,
    async readLine() {
      await ready();
      return next(over);
    },
    under: ending => ioUnder(AbortSignal.any([over, ending])),
    foreground: run => run(over),
  });
  const io = ioUnder(options.over);

  return {
    io,
    async write(bytes) {
      take(decoder.decode(bytes, {stream: true}));
      if (lines.length < linesAhead || options.over.aborted) return;
      await new Promise<void>(resolve => {
        writers.push(resolve);
      });
    },
    endInput() {
      if (ended) return;
      take(decoder.decode());
      if (rest !== '') lines.push(rest);
      rest = '';
      ended = true;
      wakeReader();
    },
  };
}
