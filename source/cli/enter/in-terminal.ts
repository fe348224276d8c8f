import {writeSync} from 'node:fs';
import type {Session, TerminalSize} from '../../hosts/opens-sessions.ts';
import {watchEndings} from '../../ui/terminal/endings.ts';
import {createJobControl} from '../../ui/terminal/job-control.ts';
import {breakOff} from '../../ui/terminal/sequences.ts';
import type {Ended} from './ended.ts';
import {watchModes} from './modes-left.ts';
import {type ByteOutput, flushed, forward, type Streams, write} from './streams.ts';

/** How long a terminal that does not read is waited for at the end, in ms. */
const patience = 3000;

/** Some terminals say 0 × 0 before they know. */
export const sizeOf = ({columns, rows}: ByteOutput): TerminalSize =>
  columns && rows ? {columns, rows} : {columns: 80, rows: 24};

/**
 * Connects a session with the terminal, raw: what is typed goes to its program byte for byte, and what that prints to
 * the terminal. By the time it resolves, however it came to that, the terminal is as it was found.
 */
export async function inTerminal(session: Session, {stdin, stdout}: Streams): Promise<Ended> {
  const modes = watchModes();
  const {promise: cutShort, resolve: cut} = Promise.withResolvers<Ended>();
  let isRaw = false;
  let stopReading = () => {};

  function setRawMode(raw: boolean): void {
    isRaw = raw;
    try {
      stdin.setRawMode?.(raw);
    } catch {
      // The terminal is gone; its stream says so.
    }
  }

  async function leave(): Promise<void> {
    if (!isRaw) return;
    stopReading();
    await flushed(stdout, modes.restore(), patience);
    setRawMode(false);
  }

  function enter(): void {
    // Off and on again: a shell may have changed the mode behind the back of who remembers it.
    setRawMode(false);
    setRawMode(true);
    stopReading = forward(stdin, bytes => session.write(bytes));
  }

  /** At the very end of the process, when nothing can be waited for. */
  function leaveAtOnce(): void {
    if (!isRaw) return;
    try {
      const text = (stdout.writableNeedDrain ? breakOff : '') + modes.restore();
      if (stdout.fd !== undefined && text !== '') writeSync(stdout.fd, text);
    } catch {
      // It does not read, or it is gone: there is nobody left to tell.
    }
    setRawMode(false);
  }

  const resize = () => void session.resize(sizeOf(stdout)).catch(() => undefined);
  const unwatch = watchEndings(
    {stdin, stdout},
    {
      ended: ending => cut(ending.kind === 'fault' ? ending : {kind: 'signal', status: ending.status}),
      atOnce: leaveAtOnce,
    },
  );
  const jobs = createJobControl({
    stop: leave,
    goOn() {
      stopReading();
      enter();
      resize();
    },
  });
  stdout.on('resize', resize);
  enter();
  // The size may be another one than when the session was asked for.
  resize();

  async function print(): Promise<Ended> {
    for await (const {bytes} of session.output) {
      modes.read(bytes);
      await write(stdout, bytes);
    }
    return {kind: 'session', end: await session.ended};
  }

  const ended = await Promise.race([
    print().catch((error: unknown): Ended => ({kind: 'fault', error})),
    cutShort,
  ]);
  stdout.off('resize', resize);
  jobs.end();
  await leave();
  unwatch();
  return ended;
}
