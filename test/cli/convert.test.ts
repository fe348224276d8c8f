import {beforeAll, describe, expect, test} from '@jest/globals';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => isotop(['--instant', ...args], folder);
const isolationOf = async (name: string) =>
  ((await isotopJson(['inspect', name], folder)) as {isolation: string}).isolation;

beforeAll(async () => {
  await isotopJson(['create', 'DEMO', '--image', 'NanoServer'], folder);
  await isotopJson(['create', 'RUNNING', '--image', 'NanoServer', '--start'], folder);
});

describe('convert', () => {
  test('gives the isolation that was asked for, or the other one', async () => {
    expect(await run('convert', 'DEMO', '--to', 'hyperv')).toEqual({status: 0, stdout: 'DEMO\n', stderr: ''});
    expect(await isolationOf('DEMO')).toBe('hyperv');
    expect((await run('convert', 'DEMO')).status).toBe(0);
    expect(await isolationOf('DEMO')).toBe('process');
    expect((await run('convert', 'DEMO', '--runtime', 'HyperV')).status).toBe(0);
    expect(await isolationOf('DEMO')).toBe('hyperv');
  });

  test('--dry-run says the steps, a line each, and does nothing', async () => {
    const {status, stdout} = await run('convert', 'DEMO', '--to', 'process', '--dry-run');
    expect({status, stdout}).toEqual({status: 0, stdout: 'Change its runtime from HyperV to Default\n'});
    expect(await isolationOf('DEMO')).toBe('hyperv');
  });

  test('of a running container is refused with the reason, also as a plan', async () => {
    const reason = 'isotop: cannot convert RUNNING: it is running; stop it first: isotop stop RUNNING\n';
    expect(await run('convert', 'RUNNING')).toEqual({status: 1, stdout: '', stderr: reason});
    const planned = await run('convert', 'RUNNING', '--dry-run');
    expect({status: planned.status, stderr: planned.stderr}).toEqual({status: 1, stderr: reason});
    expect(planned.stdout.split('\n').length).toBeGreaterThan(2);
  });

  test('to a runtime that is not there is refused', async () => {
    const {status, stderr} = await run('convert', 'DEMO', '--runtime', 'nope');
    expect(status).toBe(1);
    expect(stderr).toContain('isotop: there is no runtime named nope; ');
  });

  test('on a host that does not convert is refused, and the sentence says why', async () => {
    const state = ['--state', `${folder}/2019.sqlite`];
    await run('create', 'X', '--image', 'NanoServer', '--host-os', 'server-2019', ...state);
    const {status, stderr} = await run('convert', 'X', ...state);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^isotop: cannot convert X: .*does not convert containers; only a Nano Server host does\n$/,
    );
  });
});
