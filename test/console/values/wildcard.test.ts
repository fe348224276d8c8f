import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {hasWildcard, wildcard} from '../../../source/console/values/wildcard.ts';

describe('wildcards', () => {
  test.each([
    ['cs*', 'csrss', true],
    ['CS*', 'csrss', true],
    ['*ss', 'csrss', true],
    ['c?rss', 'csrss', true],
    ['c?rss', 'crss', false],
    ['[a-d]srss', 'csrss', true],
    ['[!x]*', '!a', true],
    ['a`*b', 'a*b', true],
    ['a`*b', 'axb', false],
    ['', '', true],
    ['*', '', true],
    ['容*', '容器', true],
    ['[', '[', true],
  ])('%s takes %s: %s', (pattern, text, taken) => {
    expect(wildcard(pattern)(text)).toBe(taken);
  });

  test('case counts where it is asked for', () => {
    expect(wildcard('CS*', true)('csrss')).toBe(false);
  });

  test('a text without wildcards takes itself only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        fc.pre(!hasWildcard(left) && !left.includes('`'));
        expect(wildcard(left, true)(right)).toBe(left === right);
      }),
    );
  });

  test('many stars on a long text end soon', () => {
    expect(wildcard('*a'.repeat(40))('a'.repeat(20_000))).toBe(true);
    expect(wildcard(`${'*a'.repeat(40)}b`)('a'.repeat(20_000))).toBe(false);
  });
});
