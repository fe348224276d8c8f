import {constants} from 'node:os';
import process from 'node:process';
import type {Terminal} from './terminal.ts';

/** Why the dashboard ends without having asked to. */
export type Ending =
  | {readonly kind: 'signal'; readonly status: number}
  /** Nobody can see it any more. */
  | {readonly kind: 'terminal-gone'; readonly status: number}
  | {readonly kind: 'fault'; readonly error: unknown};

interface Ends {
  readonly ended: (ending: Ending) => void;
  /** The process ends now, whoever said so: only what is done at once is done. */
  readonly atOnce: () => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** As shells say it: 128 and the signal's number. */
const statusOf = (signal: (typeof signals)[number]): number => 128 + constants.signals[signal];

/** Whether it is a signal of a key: Ctrl+C, Ctrl+\. */
export const isTyped = ({status}: {readonly status: number}): boolean =>
  status === statusOf('SIGINT') || status === statusOf('SIGQUIT');

/** Listens for every way in which the process can come to its end, until the returned function is called. */
export function watchEndings(
  {stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>,
  {ended, atOnce}: Ends,
): () => void {
  const gone = () => ended({kind: 'terminal-gone', status: statusOf('SIGHUP')});
  const fault = (error: unknown) => ended({kind: 'fault', error});
  const onSignal = signals.map(signal => {
    const listener = () => ended({kind: 'signal', status: statusOf(signal)});
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  // A rejection that nobody handles arrives here too.
  process.on('uncaughtException', fault);
  process.on('exit', atOnce);
  for (const event of ['end', 'close', 'error'] as const) stdin.on(event, gone);
  stdout.on('error', gone);
  return () => {
    for (const off of onSignal) off();
    process.off('uncaughtException', fault);
    process.off('exit', atOnce);
    for (const event of ['end', 'close', 'error'] as const) stdin.off(event, gone);
    // What is still written to a terminal that is gone fails later: by then nobody needs to know.
    for (const stream of [stdin, stdout]) stream.on('error', () => {});
    stdout.off('error', gone);
  };
}
