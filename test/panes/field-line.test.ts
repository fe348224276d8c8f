import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {fieldLine} from '../../source/panes/field-line.ts';
import {widthOf} from '../../source/panes/fit.ts';
import {fieldOf} from '../../source/store/text-field.ts';
import {textOf} from '../support/screen-text.ts';

const under = (line: ReturnType<typeof fieldLine>) => line.find(({tone}) => tone === 'cursor')?.text;

describe('a drawn text field', () => {
  test('has its cursor under the character where it stands, or behind the last', () => {
    expect(under(fieldLine({text: 'DEMO', cursor: 1}, 10, true))).toBe('E');
    expect(under(fieldLine(fieldOf('容器'), 10, true))).toBe(' ');
    expect(under(fieldLine({text: 'a👩‍💻b', cursor: 1}, 10, true))).toBe('👩‍💻');
  });

  test('has no cursor without the focus', () => {
    expect(under(fieldLine(fieldOf('DEMO'), 10, false))).toBeUndefined();
  });

  test('scrolls with the cursor where its text is longer', () => {
    const text = 'abcdefghij';
    expect(textOf(fieldLine(fieldOf(text), 5, true))).toBe('ghij ');
    expect(textOf(fieldLine({text, cursor: 0}, 5, true))).toBe('abcd…');
    expect(textOf(fieldLine({text, cursor: 6}, 5, true))).toBe('cdefg');
  });

  test('is exactly as wide as asked, wherever the cursor stands', () => {
    const texts = fc.array(fc.constantFrom('a', '容', '🐳', ' '), {maxLength: 30});
    fc.assert(
      fc.property(texts, fc.nat(30), fc.integer({min: 2, max: 20}), (characters, place, cells) => {
        const cursor = characters.slice(0, place).join('').length;
        const line = fieldLine({text: characters.join(''), cursor}, cells, true);
        expect(widthOf(line)).toBe(cells);
        expect(under(line)).toBe(characters[place] ?? ' ');
      }),
    );
  });
});
