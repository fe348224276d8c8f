import {type ChildProcessByStdio, spawn} from 'node:child_process';
import type {Readable} from 'node:stream';
import {systemCode} from '../../model/system-code.ts';
import type {Program} from '../../settings/own-command.ts';

/** How a program behind the dashboard came to its end. */
export type ProgramEnd =
  | {readonly kind: 'exited'; readonly status: number; readonly output: string}
  | {readonly kind: 'signalled'; readonly signal: string; readonly output: string}
  | {readonly kind: 'too-long'; readonly output: string}
  /** The system's code: ENOENT, EACCES. */
  | {readonly kind: 'not-started'; readonly code: string};

export interface RunningProgram {
  readonly end: Promise<ProgramEnd>;
  /** Ends it, and what it started, at once. */
  stop(): void;
}

/** So much of what a program says is kept, bytes: the beginning. */
const mostOutput = 256 * 1024;

/**
 * Runs a program without a shell and without a terminal, for `seconds` at the most. It gets no input, and what it needs
 * to know in `environment` beside what isotop has. Both its outputs come together, in order.
 */
export function runProgram(
  {file, words}: Program,
  environment: Readonly<Record<string, string>>,
  seconds: number,
): RunningProgram {
  const hasGroups = process.platform !== 'win32';
  let child: ChildProcessByStdio<null, Readable, Readable>;
  try {
    child = spawn(file, words, {
      env: {...process.env, ...environment},
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own: what it started ends with it, and no terminal is there to ask for a password.
      detached: hasGroups,
    });
  } catch (thrown) {
    // Of words that are too long, or too many open files, it says so at once.
    return {end: Promise.resolve({kind: 'not-started', code: systemCode(thrown)}), stop() {}};
  }
  const pieces: Buffer[] = [];
  let size = 0;
  let isTooLong = false;
  const keep = (piece: Buffer): void => {
    if (size < mostOutput) pieces.push(piece.subarray(0, mostOutput - size));
    size += piece.length;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  function stop(): void {
    if (child.pid === undefined) return;
    try {
      if (hasGroups) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It is over already.
    }
    // What it left behind may keep the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  }

  const limit = setTimeout(() => {
    isTooLong = true;
    stop();
  }, seconds * 1000);
  const end = new Promise<ProgramEnd>(resolve => {
    child.on('error', error => {
      resolve({kind: 'not-started', code: systemCode(error)});
    });
    child.on('close', (status, signal) => {
      const output = Buffer.concat(pieces).toString();
      if (isTooLong) resolve({kind: 'too-long', output});
      else if (signal !== null) resolve({kind: 'signalled', signal, output});
      else resolve({kind: 'exited', status: status ?? 0, output});
    });
  }).finally(() => clearTimeout(limit));
  return {end, stop};
}
