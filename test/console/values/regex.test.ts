import {describe, expect, test} from '@jest/globals';
import {compile, PatternFault, withPattern} from '../../../source/console/values/regex.ts';

describe('patterns of the user', () => {
  test('a pattern that would take for ever is given up', () => {
    const text = `${'a'.repeat(60)}!`;
    expect(() => withPattern(compile('(a+)+$', false), text, each => each.test(text))).toThrow(PatternFault);
  });

  test('one with many repetitions on a long text is given up too', () => {
    const text = 'a'.repeat(20_000);
    expect(() => withPattern(compile('a*a*a*a*a*a*a*b', false), text, each => each.test(text))).toThrow(
      'takes too long',
    );
  });

  test('a repeated group that matches does', () => {
    const text = 'svchost svchost svchost';
    expect(withPattern(compile('(svchost ?)+$', false), text, each => each.test(text))).toBe(true);
  });

  test('one that cannot be read says why', () => {
    expect(() => compile('(', false)).toThrow(/^parsing "\(" - /);
  });

  test('.NET’s anchors and inline option are understood', () => {
    expect(compile('\\Aabc\\z', true).test('abc')).toBe(true);
    expect(compile('(?i)ABC', true).test('abc')).toBe(true);
  });
});
