import type {WriteStream} from 'node:tty';

/**
 * Node writes to a terminal and waits until it took everything: one that does not read (a stopped tmux, a line that
 * hangs) would stop the whole program, signals included. Makes writes wait in the stream instead, which says so
 * (`writableNeedDrain`). Returns what makes it as it was. There is no public way to ask for this; where the private one
 * is gone, the program works, but waits.
 */
export function unblock(stdout: WriteStream): () => void {
  const handle: unknown = Reflect.get(stdout, '_handle');
  if (!canBlock(handle)) return () => {};
  handle.setBlocking(false);
  return () => handle.setBlocking(true);
}

const canBlock = (handle: unknown): handle is {setBlocking(blocking: boolean): void} =>
  typeof handle === 'object' &&
  handle !== null &&
  'setBlocking' in handle &&
  typeof handle.setBlocking === 'function';
