import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {displayWidth, padEnd, padStart, truncate, truncateLeft} from '../../source/text/width.ts';

test('a wide character takes two cells, an accent none', () => {
  expect(displayWidth('容器')).toBe(4);
  expect(displayWidth('é')).toBe(1);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('👩‍🔬')).toBe(2);
});

describe('a text that does not fit', () => {
  test('is cut with a mark', () => {
    expect(truncate('WindowsServerCore', 11)).toBe('WindowsSer…');
  });

  test('never loses half of a wide character', () => {
    expect(truncate('容器容器', 4)).toBe('容…');
    expect(padEnd('容器容器', 4)).toBe('容… ');
  });

  test('can be cut on its left', () => {
    expect(truncateLeft('2097198', 5, '...')).toBe('...98');
  });

  test('in no room at all is nothing', () => {
    expect(truncate('abc', 0)).toBe('');
    expect(truncateLeft('abc', 0)).toBe('');
  });
});

test('whatever the text, a padded one is exactly as wide as asked', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'é', '容', '🧪', '👩‍🔬', 'ﾊ', '한', ' ')});
  fc.assert(
    fc.property(text, fc.integer({min: 1, max: 30}), (value, cells) => {
      expect(displayWidth(padEnd(value, cells))).toBe(cells);
      expect(displayWidth(padStart(value, cells))).toBe(cells);
    }),
  );
});

test('texts of any language are as wide as they are measured character by character', () => {
  const signs = [
    'a',
    ' ',
    '\u00a0',
    'é',
    'ß',
    '«',
    '’',
    '…',
    '容',
    '器',
    '一',
    '，',
    '。',
    '：',
    '（',
    '“',
    '、',
    '？',
    '●',
    '🧪',
  ];
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...signs)}), text => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }),
  );
});
