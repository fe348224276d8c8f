import {changeBetween} from './list-change.ts';

/**
 * Sorts lists of which each has most items (===) in common with the one before, in the same order: what is new is put
 * in where it belongs, and the rest stays. `compare` must tell any two items apart by themselves alone.
 */
export function makeSortedList<Item>(
  compare: (a: Item, b: Item) => number,
): (items: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = [];
  let sorted: readonly Item[] = [];
  return items => {
    const change = changeBetween(last, items);
    last = items;
    sorted = change ? changed(sorted, change, compare) : items.toSorted(compare);
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
