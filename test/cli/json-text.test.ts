import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {toJson} from '../../source/cli/json-text.ts';
import {isVisible} from '../../source/text/visible.ts';

test('JSON never holds what must not reach a terminal, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'binary'})), fc.constantFrom(0, 2), (value, indent) => {
      const text = toJson(value, indent);
      expect(text.split('\n').every(isVisible)).toBe(true);
      expect(JSON.parse(text)).toEqual(value);
    }),
    {numRuns: 50},
  );
});

test.each(['\u001b[31m', '\u009b31m', '\u202eabc', 'a\u200bb', '\u{e0041}', '\ud800', 'a\nb'])(
  '%j is escaped',
  value => {
    const text = toJson(value, 0);
    expect(text).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(text)).toBe(value);
  },
);

test('readable characters of every script stay readable', () => {
  expect(toJson(['容器', 'Grüße', 'שלום'], 0)).toBe('["容器","Grüße","שלום"]');
});
