import {describe, expect, test} from '@jest/globals';
import {memo} from '../../source/store/memo.ts';

describe('a memo', () => {
  test('makes its answer once for the same keys', () => {
    const remember = memo<object>();
    const key = {};
    const first = remember([key, 1], () => ({}));
    expect(remember([key, 1], () => ({}))).toBe(first);
  });

  test('makes it again when a key is another object, even an equal one', () => {
    const remember = memo<object>();
    const first = remember([{}], () => ({}));
    expect(remember([{}], () => ({}))).not.toBe(first);
  });

  test('remembers an answer that is undefined', () => {
    const remember = memo<undefined>();
    let made = 0;
    const make = () => {
      made += 1;
      return undefined;
    };
    remember([], make);
    remember([], make);
    expect(made).toBe(1);
  });
});
