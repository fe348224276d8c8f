import type {HostId, Moment} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {makeSortedList, placeOfNumber, placesByNumber} from '../model/sorted-list.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';

const byValue = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

export type Value = string | number | null;
const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);

/** What items are sorted by, asked once for each. */
export interface Values<Item> {
  /** Those of a whole list, in its order. */
  all(items: readonly Item[], ask: (item: Item) => Value): readonly Value[];
  of(item: Item, ask: (item: Item) => Value): Value;
  /** Whether any of them was known. */
  saySomething(): boolean;
}

export function makeValues<Item extends object>(): Values<Item> {
  // One by one they are only wanted when rows come and go: until then they stand beside the list they were asked for.
  let first: {readonly items: readonly Item[]; readonly values: readonly Value[]} | undefined;
  let known: WeakMap<Item, Value> | undefined;
  let isAnyKnown = false;

  const asked = (item: Item, ask: (item: Item) => Value): Value => {
    const value = fold(ask(item));
    isAnyKnown ||= value !== null;
    return value;
  };
  const knownOneByOne = (): WeakMap<Item, Value> => {
    known ??= new WeakMap(first?.items.map((item, at) => [item, first?.values[at] ?? null]));
    // It would keep rows that are gone.
    first = undefined;
    return known;
  };
  const of: Values<Item>['of'] = (item, ask) => {
    const oneByOne = knownOneByOne();
    let value = oneByOne.get(item);
    if (value === undefined) {
      value = asked(item, ask);
      oneByOne.set(item, value);
    }
    return value;
  };
  return {
    all(items, ask) {
      if (first?.items === items) return first.values;
      if (first || known) return items.map(item => of(item, ask));
      first = {items, values: items.map(item => asked(item, ask))};
      return first.values;
    },
    of,
    saySomething: () => isAnyKnown,
  };
}

const compareValues = (a: Value, b: Value, sign: 1 | -1): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : sign * byValue(a, b);

/** A list that another one was made to, and where each of its items stood in that. */
export interface Sorted<Item> {
  readonly from: readonly Item[];
  readonly items: readonly Item[];
  readonly places: Uint32Array;
}

/** A whole list by a value of each; what is unknown stands last in either direction, and equals stay as they were. */
function sortedByValue<Item>(from: readonly Item[], values: readonly Value[], sign: 1 | -1): Sorted<Item> {
  const isText = values.some(value => typeof value === 'string');
  const places = placesByNumber(isText ? ranksOfTexts(values, sign) : ranksOfNumbers(values, sign));
  return {
    from,
    places,
    items: Array.from(places, place => from[place] as Item),
  };
}

/** Ten thousand are compared by V8's own sort, which needs no warming up. */
function ranksOfNumbers(values: readonly Value[], sign: 1 | -1): Float64Array {
  const numbers = Float64Array.from(values, value =>
    value === null || Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * Number(value),
  );
  const sorted = numbers.toSorted();
  return numbers.map(number => placeOfNumber(sorted, number));
}

/** Of ten thousand there are a few that differ. */
function ranksOfTexts(values: readonly Value[], sign: 1 | -1): Float64Array {
  const different = [...new Set(values)].sort((a, b) => compareValues(a, b, sign));
  const ranks = new Map(different.map((value, rank) => [value, rank]));
  return Float64Array.from(values, value => ranks.get(value) ?? 0);
}

/** The items of a list in the order of their values. */
export interface ColumnList<Item> {
  sort(items: readonly Item[], values: Values<Item>, ask: (item: Item) => Value): readonly Item[];
  /** How the list that was asked for last was sorted; undefined when it was made of the one before. */
  last(): Sorted<Item> | undefined;
}

/**
 * Sorts by a column: what is unknown stands last in either direction, and equals in the order of `compare`, in which a
 * whole list stands already.
 */
export function makeColumnList<Item>(
  descending: boolean,
  compare: (a: Item, b: Item) => number,
): ColumnList<Item> {
  const sign = descending ? -1 : 1;
  let last: Sorted<Item> | undefined;
  // What is new is asked of the state that has it; what was asked before keeps its value.
  let valueNow: (item: Item) => Value = () => null;
  let allNow: (items: readonly Item[]) => readonly Value[] = () => [];
  const list = makeSortedList<Item>(
    (a, b) => compareValues(valueNow(a), valueNow(b), sign) || compare(a, b),
    items => {
      last = sortedByValue(items, allNow(items), sign);
      return last.items;
    },
  );
  return {
    sort(items, values, ask) {
      valueNow = item => values.of(item, ask);
      allNow = whole => values.all(whole, ask);
      const sorted = list(items);
      if (sorted !== last?.items) last = undefined;
      return sorted;
    },
    last: () => last,
  };
}

/** So few rows are sorted by figures whenever these may be others. */
const alwaysSorted = 500;
/** For so long the order of more of them holds, ms a row and at the most: a sort of 10,000 takes some 30 ms. */
const holdsFor = 0.3;
const longestHold = 4000;

/** What names the figures that rows are sorted by: those of a snapshot, or of a moment that holds for a while. */
export function makeSortMoment(): (state: State, rows: number, mayHold: boolean) => Snapshot | Moment | null {
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
