import process from 'node:process';

/** Keeps everything but the dashboard off the terminal. */
export interface Quiet {
  /** Lets everybody write again. Returns what was said meanwhile, the oldest first. */
  end(): readonly string[];
}

/** How many of the last writes are kept. */
const mostKept = 100;

/**
 * Catches what is written to standard output and standard error (console.* writes there too), and Node's warnings,
 * which go past both streams. Who draws must have taken hold of the stream's own `write` before.
 */
export function keepQuiet(): Quiet {
  const kept: string[] = [];
  const keep = (text: string) => {
    kept.push(text);
    if (kept.length > mostKept) kept.shift();
  };
  const releases = [
    catchWrites(process.stdout, keep),
    catchWrites(process.stderr, keep),
    catchWarnings(keep),
  ];
  return {
    end() {
      for (const release of releases) release();
      // What is said to a terminal that is gone fails, and nobody is left who could be told.
      process.stderr.on('error', () => {});
      if (!process.stderr.isTTY) sayNothingAtExit();
      return kept.splice(0);
    },
  };
}

function catchWrites(stream: NodeJS.WriteStream, keep: (text: string) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  const caught = (
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean => {
    keep(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const called = typeof encoding === 'function' ? encoding : done;
    if (called) queueMicrotask(() => called());
    return true;
  };
  Object.defineProperty(stream, 'write', {value: caught, configurable: true, writable: true});
  return () => {
    Reflect.deleteProperty(stream, 'write');
    if (own) Object.defineProperty(stream, 'write', own);
  };
}

function catchWarnings(keep: (text: string) => void): () => void {
  const listeners = process.rawListeners('warning');
  process.removeAllListeners('warning');
  const caught = ({name, message}: Error) => keep(`${name}: ${message}\n`);
  process.on('warning', caught);
  return () => {
    process.off('warning', caught);
    for (const listener of listeners)
      process.on('warning', warning => Reflect.apply(listener, process, [warning]));
  };
}

/**
 * A library under Ink shows the cursor again when the process exits, on standard error, be it a file or not. On a
 * terminal that is harmless.
 */
function sayNothingAtExit(): void {
  process.once('exit', () => {
    catchWrites(process.stderr, () => {});
  });
}
