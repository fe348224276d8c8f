import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import ordinary from 'string-width';
import ours from '../../../source/ui/ink/string-width.ts';
import {anyText} from './any-text.ts';

describe('string-width in the bundle', () => {
  test('says what string-width says, for every code point', () => {
    const different: string[] = [];
    // Of the planes in which nothing is assigned, or only for private use, some.
    for (let code = 0; code <= 0x10ffff; code += code < 0x32000 || code >> 12 === 0xe0 ? 1 : 0x101) {
      const text = String.fromCodePoint(code);
      if (ours(text) !== ordinary(text)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  test('says what string-width says, for any text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(ours(text)).toBe(ordinary(text));
        expect(ours(text, {countAnsiEscapeCodes: true})).toBe(ordinary(text, {countAnsiEscapeCodes: true}));
        expect(ours(text, {ambiguousIsNarrow: false})).toBe(ordinary(text, {ambiguousIsNarrow: false}));
      }),
      {numRuns: 1500},
    );
  });

  test('says what string-width says of every emoji of one, two and three code points', () => {
    const emoji: string[] = [];
    for (let code = 0x23; code <= 0x1faff; code += 1) {
      const sign = String.fromCodePoint(code);
      if (/\p{Emoji}|\p{Regional_Indicator}/u.test(sign)) emoji.push(sign);
    }
    const after = [
      '\ufe0f',
      '\ufe0e',
      '\u20e3',
      '\ufe0f\u20e3',
      '\u{1f3fd}',
      '\ufe0f\u{1f3fd}',
      '\u200d♂\ufe0f',
    ];
    const flags = emoji.filter(sign => /\p{Regional_Indicator}/u.test(sign));
    const texts = [
      ...emoji.flatMap(sign => after.map(rest => sign + rest)),
      ...flags.flatMap(one => flags.map(other => one + other)),
    ];
    expect(texts.filter(text => ours(text) !== ordinary(text))).toEqual([]);
  });

  test('measures what is not a string as nothing', () => {
    const wrong: unknown = 5;
    expect(ours(wrong as string)).toBe(0);
  });
});
