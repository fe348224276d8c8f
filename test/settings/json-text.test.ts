import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {readJson} from '../../source/settings/json-text.ts';

describe('JSON as people write it', () => {
  test.each([
    ['{"a": 1}', {a: 1}],
    ['\ufeff{"a": 1}', {a: 1}],
    ['{"a": 1, // one\n"b": 2}', {a: 1, b: 2}],
    ['/* all\nof it */ [1, 2,]', [1, 2]],
    ['{"a": [1,\n], /* x */ }', {a: [1]}],
    ['{"a": "http://x/*y*/,]"}', {a: 'http://x/*y*/,]'}],
    [String.raw`{"a": "\"// no comment\\"}`, {a: '"// no comment\\'}],
  ])('is read: %j', (text, value) => {
    expect(readJson(text)).toEqual({value});
  });

  test.each([
    ['{"a": 1,\n "b" 2}', 2],
    ['{\n\n"a": }', 3],
    ['', 1],
    ['{"a": 1\n/* no end', 1],
    ['[1,,2]', 1],
    ['{"a": "\n"}', 1],
  ])('is not read: %j, and the line is told', (text, line) => {
    expect(readJson(text)).toEqual({line});
  });

  test('is what JSON.parse makes of it, where there are no comments', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value, null, 1);
        expect(readJson(text)).toEqual({value: JSON.parse(text)});
      }),
      {seed: 1, numRuns: 200},
    );
  });
});
