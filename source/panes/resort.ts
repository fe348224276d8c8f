/** Where more than this part of a list is new, it is sorted as if all were. */
const few = 1 / 8;

/**
 * Sorts lists of which each has most items (===) in common with the one before: what is new is put in where it
 * belongs, and the rest stays in order. `compare` must tell any two items apart by themselves alone.
 */
export function makeResort<Item>(
  compare: (a: Item, b: Item) => number,
): (items: readonly Item[]) => readonly Item[] {
  let sorted: readonly Item[] = [];
  return items => {
    const added = new Set(items);
    const kept = sorted.filter(item => added.delete(item));
    const isMostlyKnown = added.size <= items.length * few && kept.length + added.size === items.length;
    sorted = isMostlyKnown ? merged(kept, [...added].sort(compare), compare) : items.toSorted(compare);
    return sorted;
  };
}

function merged<Item>(
  kept: readonly Item[],
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (added.length === 0) return kept;
  const all: Item[] = [];
  let from = 0;
  for (const item of added) {
    const to = placeIn(kept, item, from, compare);
    for (const before of kept.slice(from, to)) all.push(before);
    all.push(item);
    from = to;
  }
  for (const after of kept.slice(from)) all.push(after);
  return all;
}

/** The place of the first that stands behind `item`, from `from` on. */
function placeIn<Item>(
  items: readonly Item[],
  item: Item,
  from: number,
  compare: (a: Item, b: Item) => number,
): number {
  let [low, high] = [from, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = items[middle];
    if (other !== undefined && compare(other, item) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
