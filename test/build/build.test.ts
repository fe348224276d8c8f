import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from '@jest/globals';
import {isotop, temporaryFolder} from '../support/program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const node = (...args: string[]) => run(process.execPath, args, {cwd: root, timeout: 60_000});

const folder = temporaryFolder();

describe('building', () => {
  test('twice at once disturbs neither the other build nor the programs that start meanwhile', async () => {
    let isBuilding = true;
    const builds = Promise.all([node('.config/build.ts'), node('.config/build.ts')]).finally(() => {
      isBuilding = false;
    });
    const answers: unknown[] = [];
    while (isBuilding) answers.push(await isotop(['networks', '--json'], folder));
    await builds;
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer).toMatchObject({status: 0, stderr: ''});
  }, 120_000);

  test('happens before the start when it is needed, silently, and hands the arguments on', async () => {
    const {stdout, stderr} = await node('.config/start.ts', 'create', '--help');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Create a container\.\n/);
  }, 120_000);

  test('leaves a status of the program as it is', async () => {
    await expect(node('.config/start.ts', 'lss')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'isotop: there is no subcommand lss; did you mean ls?\n',
    });
  }, 120_000);
});
