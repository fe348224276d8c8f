import process from 'node:process';
import type {Terminal} from './terminal.ts';

/**
 * Calls `resized` when the terminal may have lost what stood on it, because it became another size. Node's own stream
 * says so only when the size differs from the one it saw last: not when a terminal became small and large again while
 * the program was busy. The signal comes all the same. Returns the end of it.
 */
export function watchSize(stdout: Terminal['stdout'], resized: () => void): () => void {
  if (stdout !== process.stdout) {
    stdout.on('resize', resized);
    return () => void stdout.off('resize', resized);
  }
  process.on('SIGWINCH', resized);
  return () => void process.off('SIGWINCH', resized);
}
