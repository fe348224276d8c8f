import {cpSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from '@jest/globals';
import {fingerprint} from '../../.config/build/sources.ts';
import {temporaryFolder} from '../support/program.ts';

const folder = join(temporaryFolder(), 'checkout');
const at = (path: string) => join(folder, path);
const long = new Date('2020-01-01');

function write(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), {recursive: true});
  writeFileSync(at(path), text);
  utimesSync(at(path), long, long);
}

beforeEach(() => {
  rmSync(folder, {recursive: true, force: true});
  for (const path of [
    'cli.tsx',
    'source/cli/ls.ts',
    'source/cli/ps.ts',
    '.config/build/bundle.ts',
    '.config/build.ts',
    '.config/load-compiled.ts',
    '.config/man/page.ts',
    '.config/peggy.ts',
    'package.json',
    'package-lock.json',
  ])
    write(path, 'text');
});

describe('the fingerprint of the sources', () => {
  test('stays when nothing changes, whatever else is there', () => {
    const before = fingerprint(folder);
    write('readme.md', 'new');
    write('test/new.test.ts', 'new');
    expect(fingerprint(folder)).toBe(before);
  });

  test.each<[string, () => void]>([
    ['a source is longer', () => write('source/cli/ls.ts', 'longer text')],
    ['a source was written again', () => utimesSync(at('source/cli/ls.ts'), new Date(), new Date())],
    ['a source comes', () => cpSync(at('source/cli/ls.ts'), at('source/cli/new.ts'))],
    ['a source goes', () => rmSync(at('source/cli/ps.ts'))],
    ['a source is renamed', () => renameSync(at('source/cli/ps.ts'), at('source/cli/other.ts'))],
    ['another library is installed', () => write('package-lock.json', 'other text')],
    ['the build itself changes', () => write('.config/build/bundle.ts', 'other text')],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(folder);
    change();
    expect(fingerprint(folder)).not.toBe(before);
  });
});
