import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from '@jest/globals';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();

describe('--host', () => {
  test.each([
    [' ', '--host cannot be  '],
    ['http://x', '--host cannot be http://x'],
    ['prod', '--host cannot be prod: there is no such Docker context'],
    ['a\nb', '--host cannot be a\\nb'],
  ])('%j is no host: one sentence with the forms, status 2', async (host, beginning) => {
    const {status, stdout, stderr} = await isotop(['ls', '--host', host], folder);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr.startsWith(`isotop: ${beginning}; use auto, sim, docker`)).toBe(true);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('sim is the simulated host, whatever engine there is', async () => {
    const {stdout} = await isotop(['snapshot', '--host', 'sim'], folder, {DOCKER_HOST: 'tcp://127.0.0.1:1'});
    expect(JSON.parse(stdout).host.kind).toBe('simulated');
  });

  test('auto never falls back from an engine that is meant to the simulated host', async () => {
    const {status, stdout, stderr} = await isotop(['ls', '--host', 'auto'], folder, {
      DOCKER_HOST: 'tcp://127.0.0.1:1',
    });
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(/^isotop: the engine at tcp:\/\/127\.0\.0\.1:1 does not answer/);
  });

  test.each([['--state', 'x'], ['--host-os', 'server-2022'], ['--instant']])(
    'of an engine cannot stand beside %s',
    async (...flag) => {
      const {status, stderr} = await isotop(['ls', '--host', 'docker', ...flag], folder);
      expect(status).toBe(2);
      expect(stderr).toContain(`isotop: ${flag[0]} is for the simulated host only; `);
    },
  );

  test.each([['reset'], ['populate', '--containers', '1']])(
    'of an engine is nothing for %s',
    async (...args) => {
      const {status, stderr} = await isotop([...args, '--host', 'docker'], folder);
      expect(status).toBe(2);
      expect(stderr).toContain(`isotop: ${args[0]} is for the simulated host only; `);
    },
  );
});

describe('an engine that is not there', () => {
  test.each([
    ['unix:///nowhere/docker.sock', 'there is no such socket'],
    ['tcp://127.0.0.1:1', 'nothing listens there'],
  ])('%s gets one sentence that names the simulated host, status 1', async (host, why) => {
    const {status, stdout, stderr} = await isotop(['ls', '--host', host], folder);
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toBe(
      `isotop: the engine at ${host} does not answer: ${why}; start the engine, or use --host sim\n`,
    );
  });
});

describe('a state file that is', () => {
  const file = (name: string) => join(folder, name);
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300, 7)]);

  const refused = async (path: string, why: string) => {
    const before = existsSync(path) ? readFileSync(path) : null;
    for (const args of [['ls'], ['create', 'A', '--image', 'nanoserver'], ['reset'], []]) {
      const {status, stdout, stderr} = await isotop([...args, '--state', path], folder);
      expect({status, stdout}).toEqual({status: 1, stdout: ''});
      expect(stderr.startsWith(`isotop: cannot use the state file ${path}: ${why}`)).toBe(true);
      expect(stderr.split('\n')).toHaveLength(2);
    }
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
  };

  test('a picture is refused and left as it is', async () => {
    writeFileSync(file('picture.png'), picture);
    await refused(file('picture.png'), 'it is not a state file of isotop');
  });

  test("another program's database is refused and left as it is", async () => {
    const database = new DatabaseSync(file('other.sqlite'));
    database.exec('CREATE TABLE mine (a); PRAGMA user_version = 9');
    database.close();
    await refused(file('other.sqlite'), 'it is not a state file of isotop');
  });

  test('below a file is refused', async () => {
    await refused(join(file('picture.png'), 'state.sqlite'), 'a part of its path is a file');
  });

  test('of a newer version is refused and left as it is', async () => {
    await isotop(['ls', '--state', file('good.sqlite')], folder);
    copyFileSync(file('good.sqlite'), file('newer.sqlite'));
    const database = new DatabaseSync(file('newer.sqlite'));
    database.exec('PRAGMA user_version = 1000');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    await refused(file('newer.sqlite'), 'it was written by a newer version of isotop');
  });

  test('a directory is refused', async () => {
    mkdirSync(file('folder'));
    const {status, stderr} = await isotop(['ls', '--state', file('folder')], folder);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `isotop: cannot use the state file ${file('folder')}: it is a directory; name another one with --state FILE\n`,
    );
  });

  test('named with controls is told with them escaped', async () => {
    const {status, stderr} = await isotop(
      ['ls', '--state', join(folder, 'picture.png', '\u001b[2J')],
      folder,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('\\e[2J');
    expect(stderr).not.toContain('\u001b');
  });
});

test("without --state it is the user's own, in the state folder", async () => {
  await isotop(['ls'], folder, {XDG_STATE_HOME: join(folder, 'mine')});
  expect(existsSync(join(folder, 'mine', 'isotop', 'host.sqlite'))).toBe(true);
});

test('--host-os says what a new simulated host is, and does not change one that is there', async () => {
  const state = join(folder, 'system.sqlite');
  const osOf = async (...flags: string[]) => {
    const {stdout} = await isotop(['snapshot', '--state', state, ...flags], folder);
    return JSON.parse(stdout).host.version;
  };
  expect(await osOf('--host-os', 'server-2022')).toMatch(/^10\.0\.20348/);
  expect(await osOf('--host-os', 'server-2025')).toMatch(/^10\.0\.20348/);
  const {stderr} = await isotop(['ls', '--state', state, '--host-os', 'server-2025'], folder);
  expect(stderr).toBe(
    'isotop: the simulated host is Windows Server 2022 already: isotop reset --host-os server-2025 makes another one\n',
  );
  expect((await isotop(['ls', '--state', state, '--host-os', 'server-2022'], folder)).stderr).toBe('');
});
