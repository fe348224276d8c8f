import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {Column} from '../../source/panes/column.ts';
import type {PaneDeclaration} from '../../source/panes/pane.ts';
import {makePlacement} from '../../source/panes/placement.ts';
import {initialState} from '../../source/store/state.ts';
import {host, snapshot} from '../support/hand-made.ts';

interface Item {
  readonly text: string;
}

let items: readonly Item[] = [];
const column: Column<Item> = {
  id: 'text',
  title: 'T',
  align: 'left',
  min: 1,
  max: 30,
  priority: 1,
  moves: false,
  text: ({text}) => text,
  sortBy: ({text}) => text,
};
const pane: PaneDeclaration<Item, Item> = {
  pane: 'workers',
  columns: [column],
  items: () => items,
  look: item => item,
  key: ({text}) => text,
  kind: () => 'one',
  compare: () => 0,
  alsoDependsOn: () => null,
  restrictedTo: () => null,
  marked: () => new Set(),
  empty: () => '',
  details: () => [],
  naming: ({text}) => ({name: text, id: text}),
};
const state = initialState(
  {id: host, capabilities: new Set<never>(), snapshot: null, lost: null},
  {now: 0, size: {columns: 80, rows: 24}, readOnly: false, confirm: true},
);

test('a column is as wide as its longest text, whatever came, went or was replaced', () => {
  const item = fc.string({maxLength: 34}).map(text => ({text}));
  const change = fc.record({
    from: fc.nat({max: 12}),
    gone: fc.nat({max: 4}),
    come: fc.array(item, {maxLength: 3}),
  });
  fc.assert(
    fc.property(fc.array(item, {maxLength: 12}), fc.array(change, {maxLength: 6}), (first, changes) => {
      items = first;
      const placement = makePlacement(pane);
      for (const {from, gone, come} of [{from: 0, gone: 0, come: []}, ...changes]) {
        items = [...items.slice(0, from), ...come, ...items.slice(from + gone)];
        expect(placement.placed(state, 80)).toEqual(makePlacement(pane).placed(state, 80));
      }
    }),
    {numRuns: 500},
  );
});

test('a column that is too dear to ask of all is as wide as what showed, until that goes', () => {
  const dear: PaneDeclaration<Item, Item> = {
    ...pane,
    columns: [{...column, costs: ({platform}) => platform === 'linux'}],
    key: ({text}) => text,
  };
  const windows = snapshot({});
  const onLinux = initialState(
    {
      id: host,
      capabilities: new Set<never>(),
      snapshot: {...windows, host: {...windows.host, platform: 'linux'}},
      lost: null,
    },
    {now: 0, size: {columns: 80, rows: 24}, readOnly: false, confirm: true},
  );
  const long = {text: 'a long one'};
  items = [...Array.from({length: 20}, () => ({text: 'one'})), long, {text: 'four'}, {text: 'two'}];
  const placement = makePlacement(dear);
  const width = () => placement.placed(onLinux, 80)[0]?.width;
  expect(width()).toBe(3);
  placement.widen(onLinux, new Map([[long, long]]));
  expect(width()).toBe(10);
  items = [...items, {text: 'came'}];
  expect(width()).toBe(10);
  items = items.filter(item => item !== long);
  expect(width()).toBe(4);
  items = [...items, {text: 'last'}];
  expect(width()).toBe(4);
});
