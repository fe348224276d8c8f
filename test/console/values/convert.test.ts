import {describe, expect, test} from '@jest/globals';
import {
  durationText,
  numberText,
  readNumber,
  toBoolean,
  toText,
} from '../../../source/console/values/convert.ts';
import {customObject} from '../../../source/console/values/instance.ts';

describe('values in text', () => {
  test.each([
    [null, ''],
    [true, 'True'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1E+21'],
    [[1, 'a', null], '1 a '],
    [{kind: 'enum', type: 'T', name: 'HyperV'} as const, 'HyperV'],
    [
      customObject([
        ['Name', 'x'],
        ['Id', 3],
      ]),
      '@{Name=x; Id=3}',
    ],
  ])('%j is %s', (value, text) => {
    expect(toText(value)).toBe(text);
  });

  test('a list in a text has an end', () => {
    const long = 'x'.repeat(100_000);
    expect(toText(Array.from({length: 1000}, () => long)).length).toBeLessThan(300_000);
  });

  test('durations count days apart', () => {
    expect(durationText(12_000)).toBe('00:00:12');
    expect(durationText(100_000_000)).toBe('1.03:46:40');
    expect(durationText(-1000)).toBe('-00:00:01');
  });

  test('numbers that are none are named', () => {
    expect(numberText(Number.NaN)).toBe('NaN');
    expect(numberText(Number.NEGATIVE_INFINITY)).toBe('-Infinity');
  });
});

describe('text as a number', () => {
  test.each([
    ['12', 12],
    [' 1.5 ', 1.5],
    ['0x1F', 31],
    ['-2kb', -2048],
    ['64MB', 64 * 1024 * 1024],
    ['1e3', 1000],
    ['12a', null],
    ['', null],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

test('a list of one is as true as what is in it', () => {
  expect(toBoolean([0])).toBe(false);
  expect(toBoolean([0, 0])).toBe(true);
  expect(toBoolean([])).toBe(false);
});
