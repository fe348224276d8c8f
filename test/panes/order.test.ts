import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {Column} from '../../source/panes/column.ts';
import {makeOrder} from '../../source/panes/order.ts';
import type {PaneDeclaration} from '../../source/panes/pane.ts';
import {initialState, type Sort, withPane} from '../../source/store/state.ts';
import {host} from '../support/hand-made.ts';

interface Item {
  readonly id: number;
  readonly number: number | null;
  readonly text: string | null;
}
type Value = string | number | null;

let items: readonly Item[] = [];
let only: ReadonlySet<string> | null = null;

const columnOf = (id: 'number' | 'text'): Column<Item> => ({
  id,
  title: id,
  align: 'left',
  min: 1,
  max: 9,
  priority: 1,
  moves: false,
  text: row => String(row[id]),
  sortBy: row => row[id],
});
const keyOf = ({id}: Item): string => `key ${id}`;
const pane: PaneDeclaration<Item, Item> = {
  pane: 'workers',
  columns: [columnOf('number'), columnOf('text')],
  items: () => items,
  look: item => item,
  key: keyOf,
  compare: (a, b) => a.id - b.id,
  alsoDependsOn: () => null,
  restrictedTo: () => only,
  marked: () => new Set(),
  empty: () => '',
  details: () => [],
  naming: ({id}) => ({name: String(id), id: String(id)}),
};
const state = initialState(
  {id: host, capabilities: new Set<never>(), snapshot: null, lost: null},
  {now: 0, size: {columns: 80, rows: 24}, readOnly: false, confirm: true},
);
const stateOf = (sort: Sort, filter: string) => withPane(state, 'workers', {sort, filter});

/** What is unknown stands last, and equals in the pane's own order, whichever way it is sorted. */
function compare(a: Value, b: Value, sign: number): number {
  const [one, other] = [a, b].map(value => (typeof value === 'string' ? value.toLowerCase() : value));
  if (one === null || one === undefined || other === null || other === undefined)
    return Number(one === null) - Number(other === null);
  return sign * (one < other ? -1 : one > other ? 1 : 0);
}

/** The rows as they should stand, found the slow way. */
function expected({column, descending}: Sort, filter: string): readonly Item[] {
  const own = items.toSorted((a, b) => a.id - b.id);
  const id = column === 'number' || column === 'text' ? column : null;
  const sorted =
    id === null
      ? descending
        ? own.toReversed()
        : own
      : own.toSorted((a, b) => compare(a[id], b[id], descending ? -1 : 1));
  return sorted.filter(
    item =>
      (only === null || only.has(keyOf(item))) &&
      `${item.number}\n${item.text}`.toLowerCase().includes(filter),
  );
}

const value = fc.record({
  number: fc.option(
    fc.oneof(fc.integer({min: -3, max: 3}), fc.double({noNaN: true, noDefaultInfinity: true})),
  ),
  text: fc.option(fc.constantFrom('', 'a', 'B', 'b', 'ç', 'zz')),
});
const step = fc.record({
  from: fc.nat({max: 60}),
  gone: fc.nat({max: 25}),
  come: fc.array(value, {maxLength: 4}),
  isReplaced: fc.boolean(),
  isAnew: fc.boolean(),
  sort: fc.record({column: fc.constantFrom(null, 'number', 'text'), descending: fc.boolean()}),
  filter: fc.constantFrom('', '', 'b', '1'),
  isRestricted: fc.boolean(),
});

test('rows and their keys stand as they should, whatever came, went or was replaced, sorted and filtered in turn', () => {
  fc.assert(
    fc.property(
      fc.array(value, {maxLength: 60}),
      fc.array(step, {minLength: 1, maxLength: 12}),
      (first, steps) => {
        let next = 0;
        const made = (from: Pick<Item, 'number' | 'text'>): Item => {
          next += 1;
          return {id: next, ...from};
        };
        items = first.map(made);
        const order = makeOrder(pane);
        for (const {from, gone, come, isReplaced, isAnew, sort, filter, isRestricted} of steps) {
          items = [...items.slice(0, from), ...come.map(made), ...items.slice(from + gone)];
          if (isReplaced) items = items.map((item, at) => (at % 9 === 0 ? {...item, number: at} : item));
          if (isAnew) items = items.map(item => ({...item}));
          only = isRestricted ? new Set(items.filter(({id}) => id % 3 > 0).map(keyOf)) : null;
          const found = order(stateOf(sort, filter));
          const rows = expected(sort, filter);
          expect(found.items).toEqual(rows);
          expect(found.items.every((item, at) => item === rows[at])).toBe(true);
          expect(found.keys).toEqual(rows.map(keyOf));
          expect(found.total).toBe(items.length);
        }
      },
    ),
    {numRuns: 300},
  );
});

test('a figure that is no number stands last, like one that is unknown', () => {
  const texts = {text: null};
  items = [
    {id: 1, number: Number.NaN, ...texts},
    {id: 2, number: 7, ...texts},
    {id: 3, number: null, ...texts},
    {id: 4, number: -7, ...texts},
  ];
  only = null;
  const order = makeOrder(pane);
  for (const [descending, ids] of [
    [false, [4, 2, 1, 3]],
    [true, [2, 4, 1, 3]],
  ] as const)
    expect(order(stateOf({column: 'number', descending}, '')).items.map(({id}) => id)).toEqual(ids);
});
