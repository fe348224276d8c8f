import {patiently} from '../patience.ts';
import {killedCode} from '../rules/run.ts';
import {type Io, killed} from './io.ts';
import type {Place, Program} from './place.ts';

/** What a program is started with. */
export interface Start {
  readonly place: Place;
  readonly io: Io;
  /** Of the shell that starts it; null for what a session starts with. */
  readonly parentPid: number | null;
  /** Where it starts. */
  readonly folder: string;
  /** Ends it: Ctrl+C, or the end of the session. */
  readonly signal: AbortSignal;
}

/**
 * Runs a program to its end, as a process of the container while it lasts, and resolves with its exit status. Rejects
 * with a HostFailure when the host cannot record the process.
 */
export async function runProgram(program: Program, words: readonly string[], start: Start): Promise<number> {
  const {place, io, parentPid, folder} = start;
  const name = program.listed(words);
  // What is done at once was never seen in a list.
  if (name === null) return program.run(words, {place, io, folder, signal: start.signal, pid: parentPid});
  const ending = new AbortController();
  const pid = await patiently(() => place.life.spawn(name, parentPid, () => ending.abort(killed)));
  try {
    const status = await program.run(words, {
      place,
      folder,
      io: io.under(ending.signal),
      pid,
      signal: AbortSignal.any([start.signal, ending.signal]),
    });
    return ending.signal.aborted ? killedCode : status;
  } finally {
    place.life.end(pid);
  }
}
