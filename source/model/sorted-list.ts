import {changeBetween, type ListChange} from './list-change.ts';

/**
 * Sorts lists of which each has most items (===) in common with the one before, in the same order: what is new is put
 * in where it belongs, and the rest stays. `compare` must tell any two items apart by themselves alone; `sortAll` sorts a
 * whole list as it does, where there is a faster way.
 */
export function makeSortedList<Item>(
  compare: (a: Item, b: Item) => number,
  sortAll: (items: readonly Item[]) => readonly Item[] = items => items.toSorted(compare),
): (items: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  let sorted: readonly Item[] = [];
  return items => {
    const change = changeBetween(last, items);
    last = items;
    sorted = change ? afterChange(sorted, change, compare) : sortAll(items);
    return sorted;
  };
}

/**
 * `sorted` after a change. Of 10,000 items none but what came and went is looked at: what lies between is copied in
 * pieces.
 */
export function afterChange<Item>(
  sorted: readonly Item[],
  {added, removed}: ListChange<Item>,
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (added.length === 0 && removed.length === 0) return sorted;
  const gone = removed.map(item => placeOf(sorted, item, compare)).filter(place => place !== -1);
  const come = added
    .toSorted(compare)
    .map(item => ({item, place: placeBehind(sorted, 0, other => compare(other, item))}));
  const places = [...new Set([...gone, ...come.map(({place}) => place)])].sort((a, b) => a - b);
  const goneAt = new Set(gone);
  const pieces: (readonly Item[])[] = [];
  let from = 0;
  let at = 0;
  for (const place of places) {
    pieces.push(sorted.slice(from, place));
    from = goneAt.has(place) ? place + 1 : place;
    const first = at;
    while (come[at]?.place === place) at += 1;
    if (at > first) pieces.push(come.slice(first, at).map(({item}) => item));
  }
  pieces.push(sorted.slice(from));
  // Many times as fast as flat().
  return ([] as Item[]).concat(...pieces);
}

/** Where an item stands; -1 when it does not. */
function placeOf<Item>(sorted: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number {
  const place = placeBehind(sorted, 0, other => compare(other, item)) - 1;
  return sorted[place] === item ? place : sorted.indexOf(item);
}

/** The first place from `from` on whose item stands behind the one that `compared` compares with. */
export function placeBehind<Item>(
  sorted: readonly Item[],
  from: number,
  compared: (item: Item) => number,
): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && compared(item) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a number stands in sorted ones; -1 when it does not. */
export function placeOfNumber(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number ? low : -1;
}

/** So many times as large as a place in a list can be: the rest of a double's 53 bits is for the number before it. */
const mostPlaces = 2 ** 20;

/**
 * The places of whole numbers below 2³², the least number first; equal ones stay as they were. Ten thousand take a tenth
 * of what comparing them one with another takes.
 */
export function placesByNumber(numbers: Float64Array): Uint32Array {
  if (numbers.length > mostPlaces)
    return Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  const ranks = numbers.map((number, place) => number * mostPlaces + place).sort();
  return Uint32Array.from(ranks, rank => rank % mostPlaces);
}

/** `items` by a whole number below 2³² of each; equal ones stay as they were. */
export function sortedByNumber<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
): readonly Item[] {
  return Array.from(placesByNumber(Float64Array.from(items, numberOf)), place => items[place] as Item);
}

/**
 * `items` as `compare` sorts them, which compares what `groupOf` tells first, as text: only a few groups are compared
 * with one another, and what is in order within one is left so.
 */
export function sortedByGroup<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groupOf(item);
    const alike = groups.get(group);
    if (alike === undefined) groups.set(group, [item]);
    else alike.push(item);
  }
  const isOrdered = (group: readonly Item[]) =>
    group.every((item, at) => at === 0 || compare(group[at - 1] as Item, item) <= 0);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (isOrdered(group) ? group : group.sort(compare)));
}
