import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const root = join(import.meta.dirname, '..', '..');

describe('help and version', () => {
  test.each([
    [['--help']],
    [['-h']],
    [['create', '--help']],
    [['--help', 'create']],
    [['help']],
    [['help', 'create']],
  ])('isotop %j answers with status 0 and opens no host', async args => {
    const {status, stdout, stderr} = await isotop(args, folder);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toContain(args.includes('create') ? 'isotop create NAME' : 'isotop SUBCOMMAND');
    expect(existsSync(join(folder, 'state'))).toBe(false);
  });

  test('the version is that of the package', async () => {
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await isotop(['--version'], folder)).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
  });

  test('a command line that is wrong is told so, also beside --help', async () => {
    expect((await isotop(['lss', '--help'], folder)).status).toBe(2);
    expect((await isotop(['--help', '--jsn'], folder)).status).toBe(2);
  });
});

describe('a command line that is wrong', () => {
  test.each([
    [['lss'], 'there is no subcommand lss; did you mean ls?'],
    [['LS'], 'there is no subcommand LS; did you mean ls?'],
    [['frobnicate'], 'there is no subcommand frobnicate; isotop --help lists them'],
    [[''], 'there is no subcommand without a name; isotop --help lists them'],
    [['ls', '--jsn'], 'there is no flag --jsn; did you mean --json?'],
    [['ls', '--force'], 'ls takes no --force; see isotop ls --help'],
    [['--theme', 'dark', 'ls'], 'ls takes no --theme; see isotop ls --help'],
    [['--force'], 'the dashboard takes no --force; see isotop --help'],
    [['--', 'DEMO'], 'the dashboard takes no names, but got DEMO; see isotop --help'],
    [['ls', 'DEMO'], 'ls takes no names, but got DEMO; see isotop ls --help'],
    [['inspect'], 'inspect needs a NAME; see isotop inspect --help'],
    [['start'], 'start needs a NAME; see isotop start --help'],
    [['inspect', 'A', 'B'], 'inspect takes one NAME, but got A, B; see isotop inspect --help'],
    [['create', 'A'], 'create needs --image IMAGE; see isotop create --help'],
    [['populate'], 'populate needs --containers N; see isotop populate --help'],
    [['create', 'A', '--image', ''], '--image cannot be empty'],
    [['ls', '--host', 'sim', '--host', 'sim'], '--host was given more than once'],
    [['ls', '--host-os', 'server-2020'], '--host-os cannot be server-2020; did you mean server-2022?'],
    [['populate', '--containers', '-1'], '--containers cannot be -1; use a whole number from 0 to 20000'],
    [['--theme', 'dakr'], '--theme cannot be dakr; did you mean dark?'],
    [['create', 'A', '--image', '\u001b[2J\u202e', '--cpus', '\n'], /^--cpus cannot be \\n; use /],
    [['--json'], null],
  ])('%j gets one sentence and status 2', async (args, sentence) => {
    const {status, stdout, stderr} = await isotop(args, folder);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr.split('\n')).toHaveLength(2);
    if (sentence === null) {
      expect(JSON.parse(stderr)).toEqual({
        error: {
          kind: 'usage',
          message: 'the dashboard has no JSON',
          remedy: 'isotop snapshot prints what it shows',
        },
      });
      return;
    }
    expect(stderr.startsWith('isotop: ')).toBe(true);
    const said = stderr.slice('isotop: '.length).trimEnd();
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  test('is an object under --json, wherever that stands', async () => {
    for (const args of [
      ['--json', 'lss'],
      ['lss', '--json'],
    ]) {
      const {status, stdout, stderr} = await isotop(args, folder);
      expect({status, stdout}).toEqual({status: 2, stdout: ''});
      expect(JSON.parse(stderr)).toEqual({
        error: {kind: 'usage', message: 'there is no subcommand lss', remedy: 'did you mean ls?'},
      });
    }
  });

  test('changes nothing: everything is checked before anything is done', async () => {
    expect((await isotop(['create', 'A', '--image', 'nanoserver', '--cpus', 'x'], folder)).status).toBe(2);
    const {stdout} = await isotop(['ls', '--json'], folder);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});

describe('global flags', () => {
  const state = join(folder, 'other.sqlite');
  test.each([
    [['--json', '--state', state, 'ls']],
    [['ls', '--json', `--state=${state}`]],
    [['--state', state, 'ls', '--json']],
  ])('work before and after the subcommand: %j', async args => {
    const {status, stdout, stderr} = await isotop(args, folder);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(JSON.parse(stdout)).toEqual([]);
    expect(existsSync(state)).toBe(true);
  });

  test("end at --, behind which everything is the container's command", async () => {
    const args = ['create', 'PASSED', '--image', 'nanoserver', '--', 'cmd', '--json', '-x', '--', '--state'];
    expect(await isotop(args, folder)).toEqual({status: 0, stdout: 'PASSED\n', stderr: ''});
    const {stdout} = await isotop(['inspect', 'PASSED', '--json'], folder);
    expect(JSON.parse(stdout).command).toEqual(['cmd', '--json', '-x', '--', '--state']);
  });

  test('let names behind -- begin with a dash', async () => {
    const {status, stderr} = await isotop(['start', '--', '--json', '-x'], folder);
    expect(status).toBe(1);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'isotop: there is no container named --json; isotop ls lists them',
      'isotop: there is no container named -x; isotop ls lists them',
    ]);
  });
});
