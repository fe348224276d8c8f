import {makeSortedList, sortedByGroup} from '../model/sorted-list.ts';
import {memo} from '../store/memo.ts';
import type {Sort, State} from '../store/state.ts';
import type {PaneDeclaration} from './pane.ts';
import {type ColumnList, makeColumnList, makeSortMoment, makeValues, type Values} from './sort-by-column.ts';

/** Items and what names each, in one order. */
interface Keyed<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly string[];
}

/** The rows of a pane as they stand on the screen, one above the other; the window shows a part of them. */
export interface Order<Item> extends Keyed<Item> {
  /** How many there are without filter and restriction. */
  readonly total: number;
}

/** Words that must all stand somewhere in a row, in lower case. */
export const wordsOf = (filter: string): readonly string[] =>
  filter
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '');

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
  const lists = memo<ColumnList<Item>>();
  const sortedAt = makeSortMoment();
  const [withKeys, withKeysOtherwise] = [makeKeyed(pane.key), makeKeyed(pane.key)];
  const texts = memo<WeakMap<Item, string>>();
  const order = memo<Order<Item>>();

  /** All rows: in the pane's own order, or another one. */
  const sort = (state: State, items: readonly Item[], {column: id, descending}: Sort): Keyed<Item> => {
    const own = ownOrder([items], () => sortedList(items));
    const column = pane.columns.find(candidate => candidate.id === id);
    if (!column && !descending) return withKeys(own);
    if (!column)
      return withKeysOtherwise(
        sorted([own], () => own.toReversed()),
        () => withKeys(own).keys.toReversed(),
      );
    const moment = column.moves && sortedAt(state, own.length, known?.saySomething() ?? true);
    const asked = values([column, moment, pane.alsoDependsOn(state)], () => makeValues());
    known = asked;
    const list = lists([asked, descending], () => makeColumnList(descending, compare));
    const byColumn = sorted([own, list], () =>
      list.sort(own, asked, item => column.sortBy(pane.look(item, state))),
    );
    const whole = list.last();
    if (whole?.items !== byColumn) return withKeysOtherwise(byColumn);
    return withKeysOtherwise(byColumn, () => {
      const {keys} = withKeys(whole.from);
      return Array.from(whole.places, place => keys[place] as string);
    });
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
        : filtered(
            inOrder,
            (item, key) =>
              (only === null || only.has(key)) &&
              (haystack === null || words.every(word => haystack(item).includes(word))),
          );
      return {...kept, total: items.length};
    });
  };
}

function filtered<Item>(
  {items, keys}: Keyed<Item>,
  keeps: (item: Item, key: string) => boolean,
): Keyed<Item> {
  const kept: {readonly items: Item[]; readonly keys: string[]} = {items: [], keys: []};
  items.forEach((item, place) => {
    const key = keys[place] as string;
    if (!keeps(item, key)) return;
    kept.items.push(item);
    kept.keys.push(key);
  });
  return kept;
}

/** Gives lists of which each is like the one before their keys, or takes them from elsewhere. */
function makeKeyed<Item>(
  key: (item: Item) => string,
): (items: readonly Item[], keys?: () => readonly string[]) => Keyed<Item> {
  let last: Keyed<Item> = {items: [], keys: []};
  return (items, keys = () => keysOf(items, key, last)) => {
    if (last.items !== items) last = {items, keys: keys()};
    return last;
  };
}

/** So many rows that stood together may go at once, as those of a container do. */
const mostTakenOut = 16;

/** The keys of items most of which stood in the list before in the same order: theirs are taken from there. */
function keysOf<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  before: Keyed<Item>,
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
