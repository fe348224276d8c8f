import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from '@jest/globals';

/** The built program, as a user starts it. `npm test` builds before it tests. */
export const programFile = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** After this a program that does not end is ended, and its status is null. */
const limit = 15_000;

/** A folder for one test file's state, removed when its tests are done; a program that is just ending may still write there. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotop-test-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
  return folder;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A tester's own engine is none of a test's business: where no host is named, it is the simulated one. */
function hosted(args: readonly string[]): readonly string[] {
  const names = args.some(word => /^--(host|state)(=|$)/.test(word));
  return names ? args : ['--host', 'sim', ...args];
}

/** Starts isotop with nothing of the tester's own environment that it looks at. */
export function startIsotop(
  args: readonly string[],
  folder: string,
  environment: Environment = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [programFile, ...hosted(args)], {
    cwd: folder,
    env: {PATH: process.env['PATH'], HOME: folder, XDG_STATE_HOME: join(folder, 'state'), ...environment},
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  child.stdin.end();
  return child;
}

/** What a program that was started answers in the end. */
export function answerOf(child: ChildProcessWithoutNullStreams): Promise<Answer> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}

/** Runs isotop to its end in `folder`, whose default state file it uses. */
export const isotop = (args: readonly string[], folder: string, environment?: Environment): Promise<Answer> =>
  answerOf(startIsotop(args, folder, environment));

/** Runs isotop with --instant, expects it to be done, and reads its JSON. */
export async function isotopJson(args: readonly string[], folder: string): Promise<unknown> {
  const {status, stdout, stderr} = await isotop(['--instant', '--json', ...args], folder);
  if (status !== 0) throw new Error(`isotop ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
