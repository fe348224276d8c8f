import {type ChildProcess, spawn} from 'node:child_process';
import process from 'node:process';
import {systemCode} from '../../model/system-code.ts';
import type {TerminalRequest} from '../../store/dashboard.ts';
import type {Terminal} from './terminal.ts';

type Run = Extract<TerminalRequest, {kind: 'run'}>;

/** How long a program has to end when it is told to, ms. */
const graceful = 500;

/** Resolves when the program is over: with the system's code when it could not be started, else with null. */
const runToEnd = ({program, environment}: Run, signal: AbortSignal): Promise<string | null> =>
  new Promise(resolve => {
    const failed = (thrown: unknown) => resolve(systemCode(thrown));
    let child: ChildProcess;
    try {
      child = spawn(program.file, program.words, {
        stdio: 'inherit',
        env: {...process.env, ...environment},
      });
    } catch (thrown) {
      // Of words that are too long, or too many open files, it says so at once.
      failed(thrown);
      return;
    }
    let limit: NodeJS.Timeout | undefined;
    const stop = () => {
      child.kill('SIGTERM');
      limit = setTimeout(() => child.kill('SIGKILL'), graceful);
    };
    const over = () => {
      clearTimeout(limit);
      signal.removeEventListener('abort', stop);
    };
    signal.addEventListener('abort', stop);
    child.on('error', error => {
      over();
      failed(error);
    });
    child.on('close', () => {
      over();
      resolve(null);
    });
  });

/** Resolves when Enter is pressed, or Ctrl+C, or when the terminal goes away, or at the signal. */
const untilEnter = (stdin: Terminal['stdin'], signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      stdin.off('data', done);
      stdin.off('end', done);
      process.off('SIGINT', done);
      signal.removeEventListener('abort', done);
      stdin.pause();
      resolve();
    };
    // The terminal gathers lines now: something comes when Enter is pressed, or when it goes away.
    stdin.on('data', done);
    stdin.on('end', done);
    process.on('SIGINT', done);
    signal.addEventListener('abort', done);
    stdin.resume();
  });

/**
 * Runs a program in the terminal, which is as it was found, and waits for Enter when it is over, so that what it said
 * can be read. The signal ends the program, and the waiting. Resolves with the system's code when it could not be
 * started, else with null; never rejects.
 */
export async function lend(
  run: Run,
  {stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>,
  goBack: string,
  signal: AbortSignal,
): Promise<string | null> {
  if (signal.aborted) return null;
  const fault = await runToEnd(run, signal);
  if (fault !== null || signal.aborted) return fault;
  stdout.write(`\r\n${goBack} `);
  await untilEnter(stdin, signal);
  return null;
}
