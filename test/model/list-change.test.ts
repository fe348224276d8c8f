import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {changeBetween} from '../../source/model/list-change.ts';

const list = (length: number) => Array.from({length}, (_, id) => ({id}));

test('what came and went turns one list into the other', () => {
  const edit = fc.record({from: fc.nat({max: 400}), gone: fc.nat({max: 12}), come: fc.nat({max: 12})});
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 4}), edits => {
      const before = list(400);
      let now = before;
      for (const {from, gone, come} of edits)
        now = [...now.slice(0, from), ...list(come), ...now.slice(from + gone)];
      const change = changeBetween(before, now);
      const [was, is] = [new Set(before), new Set(now)];
      expect(change?.added).toEqual(now.filter(item => !was.has(item)));
      expect(change?.removed).toEqual(before.filter(item => !is.has(item)));
      expect(before.filter(item => is.has(item))).toEqual(now.filter(item => was.has(item)));
    }),
  );
});

test('lists that have little in common are not compared item by item', () => {
  const items = list(100);
  expect(changeBetween([], items)).toBeNull();
  expect(changeBetween(items, list(100))).toBeNull();
  expect(changeBetween(items, items.toReversed())).toBeNull();
  expect(changeBetween(items, items.slice(20))).toBeNull();
  expect(changeBetween(items, items)).toEqual({added: [], removed: []});
  expect(changeBetween([], [])).toEqual({added: [], removed: []});
});
