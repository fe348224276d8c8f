import type {HostId, Moment} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {makeSortedList, sortedByGroup} from '../model/sorted-list.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {Sort, State} from '../store/state.ts';
import type {PaneDeclaration} from './pane.ts';

/** The rows of a pane as they stand on the screen, one above the other; the window shows a part of them. */
export interface Order<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly string[];
  /** How many there are without filter and restriction. */
  readonly total: number;
}

/** Words that must all stand somewhere in a row, in lower case. */
export const wordsOf = (filter: string): readonly string[] =>
  filter
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '');

const byValue = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

type Value = string | number | null;
const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

/** What items are sorted by, asked once for each. */
interface Values<Item> {
  of(item: Item, ask: (item: Item) => Value): Value;
  /** Whether any of them was known. */
  saySomething(): boolean;
}

function makeValues<Item extends object>(): Values<Item> {
  const known = new WeakMap<Item, Value>();
  let isAnyKnown = false;
  return {
    of(item, ask) {
      let value = known.get(item);
      if (value === undefined) {
        value = fold(ask(item));
        known.set(item, value);
        isAnyKnown ||= value !== null;
      }
      return value;
    },
    saySomething: () => isAnyKnown,
  };
}

const compareValues = (a: Value, b: Value, sign: 1 | -1): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : sign * byValue(a, b);

/** A whole list by a value of each; equals stay as they were. */
function sortedByValue<Item>(
  items: readonly Item[],
  valueAt: (item: Item) => Value,
  sign: 1 | -1,
): readonly Item[] {
  const values = items.map(valueAt);
  const places = Uint32Array.from(items.keys());
  if (values.some(value => typeof value === 'string'))
    places.sort((a, b) => compareValues(values[a] ?? null, values[b] ?? null, sign) || a - b);
  else {
    // What is unknown stands last in either direction.
    const numbers = Float64Array.from(values, value =>
      value === null ? Number.POSITIVE_INFINITY : sign * Number(value),
    );
    places.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
  }
  return Array.from(places, place => items[place] as Item);
}

/**
 * Sorts by a column: what is unknown stands last in either direction, and equals in the order of `compare`, in which a
 * whole list stands already.
 */
function makeColumnList<Item>(descending: boolean, compare: (a: Item, b: Item) => number) {
  const sign = descending ? -1 : 1;
  // What is new is asked of the state that has it; what was asked before keeps its value.
  let valueNow: (item: Item) => Value = () => null;
  const list = makeSortedList<Item>(
    (a, b) => compareValues(valueNow(a), valueNow(b), sign) || compare(a, b),
    items => sortedByValue(items, valueNow, sign),
  );
  return (items: readonly Item[], valueAt: (item: Item) => Value): readonly Item[] => {
    valueNow = valueAt;
    return list(items);
  };
}

/** So few rows are sorted by figures whenever these may be others. */
const alwaysSorted = 500;
/** For so long the order of more of them holds, ms a row and at the most: a sort of 10,000 takes a twentieth of a second. */
const holdsFor = 0.3;
const longestHold = 4000;

/** What names the figures that rows are sorted by: those of a snapshot, or of a moment that holds for a while. */
function makeSortMoment(): (state: State, rows: number, mayHold: boolean) => Snapshot | Moment | null {
  let held: {readonly host: HostId; readonly at: Moment} | undefined;
  return (state, rows, mayHold) => {
    const snapshot = snapshotOf(state);
    if (snapshot === null || rows <= alwaysSorted) return snapshot;
    const {host, takenAt} = snapshot;
    const age = held?.host === host.id ? takenAt - held.at : -1;
    const holds = mayHold && age >= 0 && age < Math.min(longestHold, rows * holdsFor);
    if (held === undefined || !holds) held = {host: host.id, at: takenAt};
    return held.at;
  };
}

/**
 * The rows of a pane in screen order: sorted, filtered, restricted to relatives. Each stage is made again only when
 * what it depends on changed, so that neither a key nor a refresh sorts 10,000 rows for nothing.
 */
export function makeOrder<Item extends object, Row>(
  pane: PaneDeclaration<Item, Row>,
): (state: State) => Order<Item> {
  const ownOrder = memo<readonly Item[]>();
  const {compare, group} = pane;
  const sortedList = makeSortedList(
    compare,
    group && ((items: readonly Item[]) => sortedByGroup(items, group, compare)),
  );
  const sorted = memo<readonly Item[]>();
  const values = memo<Values<Item>>();
  let known: Values<Item> | undefined;
  const lists = memo<ReturnType<typeof makeColumnList<Item>>>();
  const sortedAt = makeSortMoment();
  const texts = memo<WeakMap<Item, string>>();
  const order = memo<Order<Item>>();
  let last: Pick<Order<Item>, 'items' | 'keys'> = {items: [], keys: []};

  const sort = (state: State, items: readonly Item[], {column: id, descending}: Sort) => {
    const own = ownOrder([items], () => sortedList(items));
    const column = pane.columns.find(candidate => candidate.id === id);
    if (!column) return descending ? sorted([own], () => own.toReversed()) : own;
    const moment = column.moves && sortedAt(state, own.length, known?.saySomething() ?? true);
    const asked = values([column, moment, pane.alsoDependsOn(state)], () => makeValues());
    known = asked;
    const list = lists([asked, descending], () => makeColumnList(descending, compare));
    return sorted([own, list], () =>
      list(own, item => asked.of(item, unasked => column.sortBy(pane.look(unasked, state)))),
    );
  };

  /** The text of an item that a filter looks at; kept for as long as it and what it depends on are the same. */
  const haystackOf = (state: State): ((item: Item) => string) => {
    const known = texts([pane.alsoDependsOn(state)], () => new WeakMap());
    const searched = pane.columns.filter(({moves}) => !moves);
    return item => {
      const kept = known.get(item);
      if (kept !== undefined) return kept;
      const row = pane.look(item, state);
      const text = searched
        .map(column => column.text(row, column.max))
        .join('\n')
        .toLowerCase();
      known.set(item, text);
      return text;
    };
  };

  return state => {
    const {filter, sort: by} = state.panes[pane.pane];
    const items = pane.items(state);
    const inOrder = sort(state, items, by);
    const only = pane.restrictedTo(state);
    const words = wordsOf(filter);
    const extra = words.length > 0 ? pane.alsoDependsOn(state) : null;
    return order([inOrder, only, words.join(' '), extra], () => {
      const haystack = words.length > 0 ? haystackOf(state) : null;
      const isWhole = only === null && haystack === null;
      const kept = isWhole
        ? inOrder
        : inOrder.filter(
            item =>
              (only === null || only.has(pane.key(item))) &&
              (haystack === null || words.every(word => haystack(item).includes(word))),
          );
      last = {items: kept, keys: keysOf(kept, pane.key, last)};
      return {...last, total: items.length};
    });
  };
}

/** So many rows that stood together may go at once, as those of a container do. */
const mostTakenOut = 16;

/** The keys of items most of which stood in the list before in the same order: theirs are taken from there. */
function keysOf<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  before: Pick<Order<Item>, 'items' | 'keys'>,
): readonly string[] {
  if (before.items.length === 0) return items.map(key);
  let at = 0;
  return items.map(item => {
    // Some may have been taken out before it; where some were put in, the next is found again.
    for (let ahead = at; ahead < at + mostTakenOut; ahead += 1) {
      if (before.items[ahead] !== item) continue;
      at = ahead + 1;
      return before.keys[ahead] ?? key(item);
    }
    return key(item);
  });
}
