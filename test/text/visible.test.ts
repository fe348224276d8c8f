import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {isVisible, visible} from '../../source/text/visible.ts';

describe('what must not reach a terminal is shown escaped', () => {
  test.each([
    ['\u001b[2J', '\\e[2J'],
    ['a\nb', 'a\\nb'],
    ['\u0007', '\\x07'],
    ['\u009b31m', '\\x9b31m'],
    ['a\u202egnp', 'a\\u{202e}gnp'],
    ['a\u200bb', 'a\\u{200b}b'],
    ['\ud800', '\\u{d800}'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('what people write stays as it is', () => {
  test.each(['DEMO', 'Ünïcödé', '容器', '日本語', '🧪', '👩‍🔬', '❤️', '1️⃣', 'مرحبا'])('%s', text => {
    expect(visible(text)).toBe(text);
  });
});

test('a joiner outside an emoji is escaped', () => {
  expect(visible('a\u200db')).toBe('a\\u{200d}b');
});

test('nothing that is made visible has a control in it, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const shown = visible(text);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(isVisible(shown)).toBe(true);
    }),
  );
});
