import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {makeReadme} from '../.config/readme/make.ts';
import {sections, withSections} from '../.config/readme/sections.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'readme.md'), 'utf8');

describe('the readme', () => {
  test('says of keys, commands, flags and layers what the code says, and shows a real frame (npm run readme writes it)', async () => {
    expect(await makeReadme(readme)).toBe(readme);
  });

  test('is given up on where a mark is wrong or missing', () => {
    expect(() => withSections(`${readme}\n<!-- made: nothing -->\n<!-- end -->`, '')).toThrow('nothing');
    expect(() => withSections(readme.replace('<!-- made: keys -->', ''), '')).toThrow('no mark for keys');
  });

  test('changes when a made part does', () => {
    const whole = withSections(readme, 'picture');
    for (const name of Object.keys(sections)) {
      const mark = `<!-- made: ${name} -->\n`;
      const spoiled = whole.replace(mark, `${mark}spoiled\n`);
      expect(spoiled).not.toBe(whole);
      expect(withSections(spoiled, 'picture')).toBe(whole);
    }
  });
});
