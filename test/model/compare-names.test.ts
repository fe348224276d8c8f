import {expect, test} from '@jest/globals';
import {compareNames} from '../../source/model/compare-names.ts';

test('names are sorted without regard to case, and two that differ in it alone always alike', () => {
  const sorted = ['Apple', 'apple', 'Banana', 'banana-1', 'banana_1', 'runc', 'runsc'];
  expect(sorted.toReversed().sort(compareNames)).toEqual(sorted);
  expect(sorted.toSorted(compareNames)).toEqual(sorted);
  expect(compareNames('same', 'same')).toBe(0);
});
