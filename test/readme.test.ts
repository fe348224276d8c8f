import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {makeReadme} from '../.config/readme/make.ts';
import {folder, pictures} from '../.config/readme/picture.ts';
import {sections, withSections} from '../.config/readme/sections.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'readme.md'), 'utf8');
const lens = readFileSync(join(root, folder, 'lens.txt'), 'utf8');
const all = {...sections, ...pictures(lens)};

describe('the readme', () => {
  test('says of keys, commands, flags and layers what the code says (npm run readme writes it)', () => {
    expect(makeReadme(readme, lens)).toBe(readme);
  });

  test('is given up on where a mark is wrong or missing', () => {
    expect(() => withSections(`${readme}\n<!-- made: nothing -->\n<!-- end -->`, all)).toThrow('nothing');
    expect(() => withSections(readme.replace('<!-- made: keys -->', ''), all)).toThrow('no mark for keys');
  });

  test('changes when a made part does', () => {
    const whole = withSections(readme, all);
    for (const name of Object.keys(all)) {
      const mark = `<!-- made: ${name} -->\n`;
      const spoiled = whole.replace(mark, `${mark}spoiled\n`);
      expect(spoiled).not.toBe(whole);
      expect(withSections(spoiled, all)).toBe(whole);
    }
  });
});
