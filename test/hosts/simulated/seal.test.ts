import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {isSealed, ownForm, seal} from '../../../source/hosts/simulated/seal.ts';

const object = fc.dictionary(fc.string({minLength: 1}), fc.jsonValue(), {minKeys: 1, noNullPrototype: true});
const form = 'form-1';

test('a sealed text is the text of the same object, and is known as sealed by the same form alone', () => {
  fc.assert(
    fc.property(object, value => {
      const plain = JSON.stringify(value);
      const text = seal(plain, form);
      expect(JSON.parse(text)).toEqual({
        seal: expect.stringMatching(/^form-1\.[0-9a-f]{16}$/),
        ...JSON.parse(plain),
      });
      expect(isSealed(text, form)).toBe(true);
      expect(isSealed(text, 'form-2')).toBe(false);
      expect(isSealed(text, undefined)).toBe(false);
      expect(isSealed(JSON.stringify(value), form)).toBe(false);
    }),
  );
});

test('a text that was spoiled after it was sealed is not taken for sealed', () => {
  fc.assert(
    fc.property(object, fc.nat(), fc.integer({min: 32, max: 126}), (value, place, unit) => {
      const text = seal(JSON.stringify(value), form);
      const at = text.indexOf(',') + 1 + (place % (text.length - text.indexOf(',') - 1));
      const other = String.fromCharCode(unit);
      fc.pre(other !== text[at]);
      expect(isSealed(text.slice(0, at) + other + text.slice(at + 1), form)).toBe(false);
      expect(isSealed(text.slice(0, at) + other + text.slice(at), form)).toBe(false);
      expect(isSealed(text.slice(0, at) + text.slice(at + 1), form)).toBe(false);
    }),
  );
});

test('of a megabyte, what was left out or cut off is seen, and a block that was spoiled', () => {
  const text = seal(
    JSON.stringify({words: Array.from({length: 100_000}, (_, index) => `word ${index}`)}),
    form,
  );
  expect(isSealed(text, form)).toBe(true);
  for (const at of [100, 500_000, text.length - 1]) {
    expect(isSealed(text.slice(0, at) + text.slice(at + 1), form)).toBe(false);
    expect(isSealed(text.slice(0, at), form)).toBe(false);
    const from = Math.min(at, text.length - 512);
    const spoiled = text.slice(0, from) + '\0'.repeat(512) + text.slice(from + 512);
    expect(isSealed(spoiled, form)).toBe(false);
  }
});

test('a program that was not built seals nothing', () => {
  expect(ownForm).toBeUndefined();
  expect(seal('{"a":1}', ownForm)).toBe('{"a":1}');
});
