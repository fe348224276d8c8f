import {closeSync, openSync, readSync} from 'node:fs';

/** One buffer for all: the files of /proc are small, and 10,000 of them are read in one go (engine-notes.md). */
const buffer = Buffer.allocUnsafe(16_384);

/**
 * Reads the beginning of a small file into the shared buffer. The answer is a view of it that the next call
 * overwrites; null when the file is gone or may not be read.
 */
export function readProcFile(path: string): Buffer | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
  } catch {
    // The process ended between the two calls.
    return null;
  } finally {
    closeSync(descriptor);
  }
}

/** The same as text. */
export const readProcText = (path: string): string | null => readProcFile(path)?.toString('utf8') ?? null;
