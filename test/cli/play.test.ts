import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const truth = readFileSync(
  join(import.meta.dirname, '..', 'walkthrough', 'documents', 'two-kernels.md'),
  'utf8',
);

function document(text: string): string {
  const file = join(folder, 'document of any name');
  writeFileSync(file, text);
  return file;
}

describe('isotop play --check', () => {
  test('says of each step what became of it, and counts', async () => {
    const {status, stdout} = await isotop(['play', '--check', document(truth)], folder);
    expect(stdout).toMatch(/assumed: \$lab is LAB/);
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(status).toBe(0);
  });

  test('prints an object a step with --json', async () => {
    const {stdout} = await isotop(['play', '--check', '--json', document(truth)], folder);
    const steps = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(steps[0]).toEqual({
      section: 'Making one',
      line: 11,
      command: 'New-Container -Name LAB -ContainerImageName NanoServer -SwitchName NAT',
      passed: true,
      assumed: [],
      notes: [],
      difference: null,
    });
  });

  test('ends with status 1 when a step failed, and says how it differs', async () => {
    const {status, stdout} = await isotop(
      ['play', '--check', document(truth.replace('LAB                HyperV', 'LAB               Default'))],
      folder,
    );
    expect(stdout).toMatch(/failed: no row is LAB \| Default; there is LAB \| HyperV/);
    expect(status).toBe(1);
  });

  test('shows what would move the cursor escaped', async () => {
    const {stdout} = await isotop(
      ['play', '--check', document('# One\u001b[2J\n\n```\nGet-Container\u001b[31m\n```\n')],
      folder,
    );
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('isotop play', () => {
  test('alone lists the built-in documents, by what they are called in the language that is spoken', async () => {
    const {status, stdout} = await isotop(['play'], folder);
    expect(stdout).toMatch(/^isolation +One image, two kernels$/m);
    expect(status).toBe(0);
    const spanish = await isotop(['play'], folder, {LANG: 'es_ES.UTF-8'});
    expect(spanish.stdout).toMatch(/^isolation +Una imagen, dos núcleos$/m);
  });

  test('lists them as JSON', async () => {
    const {stdout} = await isotop(['play', '--json'], folder);
    expect(JSON.parse(stdout)[3]).toEqual({name: 'cost', title: 'What isolation costs', language: 'en'});
  });

  test('checks a built-in document by its name', async () => {
    const {status, stdout} = await isotop(['play', 'Conversion', '--check'], folder, {LANG: 'zh_CN.UTF-8'});
    expect(stdout).toContain('运行时不能转换');
    expect(stdout).toMatch(/ 0 failed\n$/);
    expect(status).toBe(0);
  });

  test('needs a terminal to play in', async () => {
    const {status, stderr} = await isotop(['play', 'isolation'], folder);
    expect(stderr).toMatch(/needs a terminal/);
    expect(status).toBe(2);
  });

  test('has no JSON but for --check', async () => {
    const {status, stderr} = await isotop(['play', 'isolation', '--json'], folder);
    expect(JSON.parse(stderr).error.message).toBe('play has no JSON');
    expect(status).toBe(2);
  });
});

describe('a document that cannot be played gets one sentence', () => {
  test.each([
    ['nothing to play', () => document('# Nothing\n'), 1, /has no commands to play/],
    ['no such file', () => join(folder, 'none.md'), 2, /cannot read .*: there is no such file/],
    ['a directory', () => folder, 2, /cannot read .*: it is a directory/],
  ] as const)('%s', async (_what, file, expected, sentence) => {
    const {status, stderr, stdout} = await isotop(['play', '--check', file()], folder);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([expected, '']);
  });

  test('bytes that are no text', async () => {
    const file = join(folder, 'picture');
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    expect((await isotop(['play', '--check', file], folder)).stderr).toMatch(/it is no text/);
  });

  test('a state file, which play never touches', async () => {
    const {status, stderr} = await isotop(['play', '--check', 'x', '--state', 'y'], folder);
    expect(stderr).toMatch(/play takes no --state/);
    expect(status).toBe(2);
  });
});
