import {spawn} from 'node:child_process';
import process from 'node:process';
import type {TerminalRequest} from '../../store/dashboard.ts';
import type {Terminal} from './terminal.ts';

type Run = Extract<TerminalRequest, {kind: 'run'}>;

/**
 * Runs a program in the terminal, which is as it was found, and waits for Enter when it is over, so that what it said
 * can be read. Resolves with the system's code when it could not be started, else with null; never rejects.
 */
export async function lend(
  {program, environment}: Run,
  {stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>,
  goBack: string,
): Promise<string | null> {
  const fault = await new Promise<string | null>(resolve => {
    const child = spawn(program.file, program.words, {
      stdio: 'inherit',
      env: {...process.env, ...environment},
    });
    child.on('error', error => resolve('code' in error ? String(error.code) : error.message));
    child.on('close', () => resolve(null));
  });
  if (fault !== null) return fault;
  stdout.write(`\r\n${goBack} `);
  // The terminal gathers lines now: something comes when Enter is pressed, or when it goes away.
  await new Promise<void>(resolve => {
    const done = () => {
      stdin.off('data', done);
      stdin.off('end', done);
      stdin.pause();
      resolve();
    };
    stdin.on('data', done);
    stdin.on('end', done);
    stdin.resume();
  });
  return null;
}
