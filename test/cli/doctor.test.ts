import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const answer = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      subject: z.string(),
      level: z.enum(['ok', 'note', 'bad']),
      says: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
});

async function checks(args: readonly string[]) {
  const {status, stdout, stderr} = await isotop(['doctor', '--json', ...args], folder);
  expect(stderr).toBe('');
  const {ok, checks} = answer.parse(JSON.parse(stdout));
  expect(ok).toBe(status === 0);
  return {status, of: (subject: string) => checks.filter(check => check.subject === subject)};
}

describe('isotop doctor', () => {
  test('finds nothing missing where the simulated host can be used, and makes nothing', async () => {
    const file = join(folder, 'new', 'host.sqlite');
    const {status, of} = await checks(['--state', file]);
    expect(status).toBe(0);
    expect(of('state')).toEqual([
      {subject: 'state', level: 'ok', says: `${file} is made when it is needed`, remedy: null},
    ]);
    expect(of('host')[0]?.says).toBe('the simulated one, because of --state');
    expect(of('terminal')[0]?.level).toBe('note');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('counts what a state file holds', async () => {
    const file = join(folder, 'host.sqlite');
    await isotop(['create', 'ONE', '--image', 'NanoServer', '--state', file], folder);
    const {of} = await checks(['--state', file]);
    expect(of('state')[0]?.says).toMatch(/host\.sqlite, [\d.]+kB: 2 events, 1 container$/);
  });

  test('names a state file that cannot be used, with status 1', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'This is no state file, and longer than nothing. '.repeat(5));
    const {status, of} = await checks(['--state', file]);
    expect(status).toBe(1);
    expect(of('state')[0]).toMatchObject({level: 'bad', remedy: 'name another one with --state FILE'});
  });

  test('names an engine that is meant and does not answer, with status 1', async () => {
    const {status, of} = await checks(['--host', 'unix:///nowhere.sock']);
    expect(status).toBe(1);
    expect(of('engine')).toEqual([
      {
        subject: 'engine',
        level: 'bad',
        says: 'the engine at unix:///nowhere.sock does not answer: there is no such socket',
        remedy: 'start the engine, or use --host sim',
      },
    ]);
  });

  test('names what is wrong in the settings, with status 1', async () => {
    const config = join(folder, 'config');
    mkdirSync(join(config, 'isotop'), {recursive: true});
    writeFileSync(join(config, 'isotop', 'settings.json'), '{"theme": ');
    const {status, stdout} = await isotop(['doctor'], folder, {XDG_CONFIG_HOME: config});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^problem +Settings +.*settings\.json/m);
    expect(stdout).toMatch(/\nthere is 1 problem\n$/);
  });

  test('says it in columns, a remedy below what it is for', async () => {
    const {status, stdout} = await isotop(['doctor'], folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ok +Node +\d+\.\d+\.\d+ runs isotop /);
    expect(stdout).toMatch(/^note +Terminal +there is none here, .*\n +→ run isotop doctor in the terminal/m);
  });
});
