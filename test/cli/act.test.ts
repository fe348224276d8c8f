import {beforeAll, describe, expect, test} from '@jest/globals';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => isotop(['--instant', ...args], folder);
const stateOf = async (name: string) => (await isotopJson(['inspect', name], folder)) as {state: string};

beforeAll(async () => {
  for (const name of ['A', 'B', 'C']) await isotopJson(['create', name, '--image', 'NanoServer'], folder);
});

describe('an action on several containers', () => {
  test('prints their names in the order in which they were given', async () => {
    expect(await run('start', 'B', 'A')).toEqual({status: 0, stdout: 'B\nA\n', stderr: ''});
    expect((await stateOf('A')).state).toBe('running');
  });

  test('is tried on each; a failure of one is told, and makes the status 1', async () => {
    expect(await run('start', 'NOPE', 'A', 'C')).toEqual({
      status: 1,
      stdout: 'C\n',
      stderr:
        'isotop: there is no container named NOPE; isotop ls lists them\n' +
        'isotop: cannot start A: it is already running\n',
    });
    expect((await stateOf('C')).state).toBe('running');
  });

  test('under --json prints one array of those that it was done to, and an error a line', async () => {
    const {status, stdout, stderr} = await run('stop', 'NOPE', 'A', 'B', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {name: 'A', state: 'stopped'},
      {name: 'B', state: 'stopped'},
    ]);
    expect(JSON.parse(stderr)).toMatchObject({error: {kind: 'no-such-container'}});
    const none = await run('stop', 'A', 'B', '--json');
    expect({status: none.status, stdout: JSON.parse(none.stdout)}).toEqual({status: 1, stdout: []});
  });

  test('under --json prints nothing where its only one failed', async () => {
    const {status, stdout} = await run('start', 'NOPE', '--json');
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
  });

  test('finds a container by a beginning of its id, and without regard to case', async () => {
    const {id} = (await isotopJson(['inspect', 'a'], folder)) as {id: string};
    expect((await run('start', id.slice(0, 8))).stdout).toBe('A\n');
  });
});

describe('rm', () => {
  test('refuses what runs, removes it with --force, and never asks', async () => {
    expect(await run('rm', 'C')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'isotop: cannot remove C: it is running; stop it first, or use rm --force\n',
    });
    expect(await run('rm', 'C', '--force')).toEqual({status: 0, stdout: 'C\n', stderr: ''});
    expect((await run('rm', 'C', '--force')).stderr).toBe(
      'isotop: there is no container named C; isotop ls lists them\n',
    );
  });
});

describe('--read-only', () => {
  test.each([
    ['start', 'B'],
    ['stop', 'A'],
    ['restart', 'A'],
    ['pause', 'A'],
    ['kill', 'A'],
    ['rm', 'B'],
    ['convert', 'B'],
    ['create', 'D', '--image', 'NanoServer'],
    ['create', 'D', '--image', 'NanoServer', '--start'],
    ['populate', '--containers', '5'],
    ['reset'],
  ])('refuses %s with status 1, and nothing changes', async (...args) => {
    const before = await isotopJson(['events'], folder);
    const {status, stdout, stderr} = await run('--read-only', ...args);
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(/^isotop: cannot [^\n]*: isotop was started with --read-only\n$/);
    expect(await isotopJson(['events'], folder)).toEqual(before);
  });

  test.each([
    ['ls'],
    ['ps'],
    ['inside', 'A'],
    ['inspect', 'A'],
    ['events'],
    ['snapshot'],
    ['convert', 'B', '--dry-run'],
  ])('lets %s through', async (...args) => {
    expect((await run('--read-only', ...args)).status).toBe(0);
  });
});

test('start returns when it is done, and says nothing before', async () => {
  await isotopJson(['create', 'SLOW', '--image', 'NanoServer', '--isolation', 'hyperv'], folder);
  expect(await isotop(['start', 'SLOW'], folder)).toEqual({status: 0, stdout: 'SLOW\n', stderr: ''});
  expect((await stateOf('SLOW')).state).toBe('running');
});
