import {changeBetween} from './list-change.ts';

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
    sorted = change ? changed(sorted, change, compare) : sortAll(items);
    return sorted;
  };
}

function changed<Item>(
  sorted: readonly Item[],
  {added, removed}: {readonly added: readonly Item[]; readonly removed: readonly Item[]},
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const gone = new Set(removed);
  const kept = gone.size === 0 ? sorted : sorted.filter(item => !gone.has(item));
  return added.length === 0 ? kept : merged(kept, added.toSorted(compare), compare);
}

function merged<Item>(
  kept: readonly Item[],
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const all: Item[] = [];
  let from = 0;
  for (const item of added) {
    const to = placeBehind(kept, from, other => compare(other, item));
    for (const before of kept.slice(from, to)) all.push(before);
    all.push(item);
    from = to;
  }
  for (const after of kept.slice(from)) all.push(after);
  return all;
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

/** So many times as large as a place in a list can be: the rest of a double's 53 bits is for the number before it. */
const places = 2 ** 20;

/**
 * `items` by a whole number below 2³² of each; equal ones stay as they were. Ten thousand take a tenth of what comparing
 * them one with another takes.
 */
export function sortedByNumber<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
): readonly Item[] {
  if (items.length > places) return items.toSorted((a, b) => numberOf(a) - numberOf(b));
  const ranks = new Float64Array(items.length);
  for (const [place, item] of items.entries()) ranks[place] = numberOf(item) * places + place;
  ranks.sort();
  return Array.from(ranks, rank => items[rank % places] as Item);
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
