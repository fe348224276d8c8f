import {constants} from 'node:os';
import process from 'node:process';
import type {Session} from '../../hosts/opens-sessions.ts';
import {outputFailure} from '../output-failure.ts';
import type {Ended} from './ended.ts';
import {forward, type Streams, write} from './streams.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Connects a session on pipes with the standard streams: its error output stays apart, and the end of the input is
 * passed on. Ends with the session, with a signal, or when nobody reads the output any more.
 */
export async function onPipes(session: Session, {stdin, stdout, stderr}: Streams): Promise<Ended> {
  const {promise: cutShort, resolve: cut} = Promise.withResolvers<Ended>();
  const listeners = signals.map(signal => {
    const listener = () => cut({kind: 'signal', status: 128 + constants.signals[signal]});
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const notWritten = (error: NodeJS.ErrnoException) =>
    cut(error.code === 'EPIPE' ? {kind: 'unread'} : {kind: 'fault', error: outputFailure(error)});
  for (const output of [stdout, stderr]) output.on('error', notWritten);
  const noMore = () => session.endInput();
  for (const event of ['end', 'close', 'error'] as const) stdin.on(event, noMore);
  const stop = forward(stdin, bytes => session.write(bytes));

  async function print(): Promise<Ended> {
    for await (const {stream, bytes} of session.output)
      await write(stream === 'stderr' ? stderr : stdout, bytes);
    return {kind: 'session', end: await session.ended};
  }

  const ended = await Promise.race([
    print().catch((error: unknown): Ended => ({kind: 'fault', error})),
    cutShort,
  ]);
  stop();
  stdin.destroy();
  for (const off of listeners) off();
  return ended;
}
