import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {dateOf} from '../../.config/build/man.ts';
import {manPage} from '../../.config/man/make.ts';
import {filled, roff, usageText} from '../../.config/man/roff.ts';
import {flagNames, spelled} from '../../source/cli/flags.ts';
import {subcommandNames} from '../../source/cli/subcommands.ts';

const root = join(import.meta.dirname, '..', '..');
const {
  version,
  man: [page],
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const date = dateOf(version, readFileSync(join(root, 'readme.md'), 'utf8'));

describe('the man page', () => {
  test('in the package is what the code says, with the date of the version in the readme', () => {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readFileSync(join(root, page), 'utf8')).toBe(manPage({version, date: String(date)}));
  });

  test('names every subcommand that people type and every flag', () => {
    const page = manPage({version: '1.2.3', date: '2026-01-31'});
    expect(page).toContain('.TH ISOTOP 1 "2026-01-31" "isotop 1.2.3"');
    for (const name of subcommandNames) expect(page).toContain(`isotop ${name}`);
    for (const name of flagNames) expect(page).toContain(roff(spelled(name)));
  });

  const checks = (program: string, args: readonly string[]) => {
    const run = () =>
      spawnSync(program, args, {
        input: manPage({version, date: '2026-01-31'}),
        encoding: 'utf8',
        timeout: 10_000,
      });
    const isThere = spawnSync(program, ['--version'], {timeout: 5000}).error === undefined;
    (isThere ? test : test.skip)(`is read by ${program} without a complaint`, () => {
      const {stdout, stderr} = run();
      expect(stderr).toBe('');
      expect(stdout).toContain('isotop');
    });
  };
  checks('groff', ['-man', '-Tutf8', '-ww']);

  test('cannot do without the version in the list of changes', () => {
    expect(dateOf('0.1.0', '## Changes\n\n### 0.1.1 (2026-01-31)\n')).toBeNull();
    expect(dateOf('0.1.0', '### 0.1.0 (2026-01-31)\n')).toBe('2026-01-31');
    expect(dateOf('0.1.0', '### 0x1.0 (2026-01-31)\n')).toBeNull();
  });
});

describe('text for roff', () => {
  test('is no request, keeps its dashes, and is of characters that every roff reads', () => {
    expect(roff('--read-only')).toBe('\\-\\-read\\-only');
    expect(roff('.SH x\n.TH')).toBe('\\&.SH x\n\\&.TH');
    expect(roff('C:\\x … ↑')).toBe('C:\\ex \\[u2026] \\[u2191]');
  });

  test('is filled in lines of 80, none of which begins as a request does', () => {
    const lines = filled(`${'word '.repeat(15)}long .end`).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^[^.].{0,79}$/);
    expect(filled(`${'x'.repeat(78)} .end`)).toBe(`${'x'.repeat(78)}\n\\&.end`);
  });

  test('sets what stands for something else apart from what is typed', () => {
    expect(usageText('--cpus N')).toBe('\\fB\\-\\-cpus \\fR\\fIN\\fR');
    expect(usageText('isotop rm NAME')).toBe('\\fBisotop rm \\fR\\fINAME\\fR');
  });
});
