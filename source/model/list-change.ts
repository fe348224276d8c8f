/** What came into a list, and what went out of it. */
export interface ListChange<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** Where more than this part of a list is another, it is looked at as if all were. */
const few = 1 / 8;
/** So many items in a row may come, go or be replaced at one place. */
const farthest = 64;

/**
 * What differs between two lists most items of which are the same (===) and in the same order; null where that is not
 * so. An item that is replaced went and came. Takes one comparison an item: both lists may have 10,000.
 */
export function changeBetween<Item>(before: readonly Item[], now: readonly Item[]): ListChange<Item> | null {
  const added: Item[] = [];
  const removed: Item[] = [];
  const most = now.length * few;
  // So many came or went at least.
  if (Math.abs(now.length - before.length) > most) return null;
  let from = 0;
  let to = 0;
  while (from < before.length || to < now.length) {
    if (from < before.length && to < now.length && before[from] === now[to]) {
      from += 1;
      to += 1;
      continue;
    }
    const next = nextSame(before, from, now, to);
    if (next === null) return null;
    removed.push(...before.slice(from, next.from));
    added.push(...now.slice(to, next.to));
    if (added.length > most || removed.length > most) return null;
    ({from, to} = next);
  }
  return {added, removed};
}

/** The nearest places at which both lists go on alike, or both ends. */
function nextSame<Item>(before: readonly Item[], from: number, now: readonly Item[], to: number) {
  for (let apart = 1; apart <= farthest; apart += 1)
    for (let gone = 0; gone <= apart; gone += 1) {
      const place = {from: from + gone, to: to + apart - gone};
      if (place.from > before.length || place.to > now.length) continue;
      const isEnd = place.from === before.length && place.to === now.length;
      const isSame =
        place.from < before.length && place.to < now.length && before[place.from] === now[place.to];
      if (isEnd || isSame) return place;
    }
  return null;
}
