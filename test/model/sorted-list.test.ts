import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {makeSortedList, sortedByGroup, sortedByNumber} from '../../source/model/sorted-list.ts';

interface Item {
  readonly name: string;
  readonly id: number;
}

const compare = (a: Item, b: Item) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id);
const item = (id: number): Item => ({name: 'xyz'.charAt(id % 3), id});

describe('sorting a list that is mostly the one before', () => {
  test('gives what sorting it from nothing gives, whatever came, went or was replaced', () => {
    const change = fc.record({
      gone: fc.array(fc.nat({max: 80}), {maxLength: 12}),
      come: fc.array(fc.nat({max: 300}), {maxLength: 12}),
      replaced: fc.nat({max: 80}),
    });
    fc.assert(
      fc.property(fc.nat({max: 80}), fc.array(change, {maxLength: 8}), (size, changes) => {
        const resort = makeSortedList(compare);
        let items = Array.from({length: size}, (_, at) => item((at * 37) % 101));
        expect(resort(items)).toEqual(items.toSorted(compare));
        for (const {gone, come, replaced} of changes) {
          const ids = new Set(items.map(({id}) => id));
          items = items
            .filter((_, at) => !gone.includes(at))
            .map((old, at) => (at === replaced ? {...old} : old))
            .concat([...new Set(come)].filter(id => !ids.has(id)).map(item));
          const sorted = resort(items);
          expect(sorted).toEqual(items.toSorted(compare));
          expect(new Set(sorted)).toEqual(new Set(items));
        }
      }),
      {numRuns: 500},
    );
  });

  test('compares what is new, and nothing that was there', () => {
    let compared = 0;
    const resort = makeSortedList((a: Item, b: Item) => {
      compared += 1;
      return compare(a, b);
    });
    const items = Array.from({length: 10_000}, (_, id) => item(id));
    resort(items);
    compared = 0;
    resort([...items.slice(5), item(20_000), item(20_001)]);
    expect(compared).toBeLessThan(100);
  });
});

describe('sorting a whole list', () => {
  test('by a number gives what comparing gives, and leaves equals as they were', () => {
    const pid = fc.oneof(fc.nat({max: 5}), fc.nat({max: 2 ** 31 - 1}), fc.constant(2 ** 32 - 1));
    fc.assert(
      fc.property(fc.array(pid), pids => {
        const items = pids.map((number, place) => ({number, place}));
        expect(sortedByNumber(items, ({number}) => number)).toEqual(
          items.toSorted((a, b) => a.number - b.number),
        );
      }),
      {numRuns: 500},
    );
  });

  test('by groups gives what comparing gives', () => {
    const named = fc.record({
      name: fc.constantFrom('Ping', 'ping', 'a', 'A', 'ß', 'b b'),
      id: fc.nat({max: 40}),
    });
    const folded = ({name}: Item) => name.toLowerCase();
    const byName = (a: Item, b: Item) =>
      folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : a.id - b.id;
    fc.assert(
      fc.property(fc.uniqueArray(named, {selector: ({id}) => id}), items => {
        const before = [...items];
        expect(sortedByGroup(items, folded, byName)).toEqual(items.toSorted(byName));
        expect(items).toEqual(before);
      }),
      {numRuns: 500},
    );
  });
});
