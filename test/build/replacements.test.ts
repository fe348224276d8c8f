import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@jest/globals';
import {differenceOf} from '../../.config/build/ink/plugin.ts';
import {replacements} from '../../.config/build/ink/replacements.ts';

const root = join(import.meta.dirname, '..', '..');

test('every module that takes the place of one of Ink or its libraries was made for the version that is installed', async () => {
  for (const replacement of replacements) {
    expect(await differenceOf(replacement)).toEqual([]);
    expect(existsSync(join(root, 'node_modules', replacement.package, replacement.file))).toBe(true);
    expect(existsSync(join(root, 'source', 'ui', 'ink', replacement.by))).toBe(true);
  }
});

test('the build fails with a sentence when another one is', async () => {
  const [difference] = await differenceOf({
    package: 'ink',
    version: '7.0.0',
    file: 'build/output.js',
    by: './output.ts',
  });
  expect(difference?.text).toMatch(
    /^source\/ui\/ink\/output\.ts was made for ink 7\.0\.0, but \d+\.\d+\.\d+ is installed: .*--plain/,
  );
});
