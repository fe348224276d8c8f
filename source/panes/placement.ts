import {changeBetween} from '../model/list-change.ts';
import {once} from '../model/once.ts';
import type {HostFacts} from '../model/snapshot.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {type Column, meterOf, naturalWidth, type PlacedColumn, placeColumns, textWidth} from './column.ts';
import type {PaneDeclaration} from './pane.ts';
import {rowEnds} from './row-line.ts';
import {withThreshold} from './threshold.ts';

/** Which columns of a pane stand where. */
export interface Placement<Item, Row> {
  /** All columns that there are on this host. */
  readonly known: (state: State) => readonly Column<Row>[];
  /** The columns that are shown where there is room, in their order. */
  readonly columns: (state: State) => readonly Column<Row>[];
  /** Those that fit into `width` with the two ends of a row; the same array for as long as nothing about it changed. */
  readonly placed: (state: State, width: number) => readonly PlacedColumn<Row>[];
  /** Makes columns of which not all rows were asked wide enough for these too, until the widest one goes. */
  readonly widen: (state: State, looks: ReadonlyMap<Item, Row>) => void;
}

/** The widths that columns would like; replaced when one of them grew. */
interface Liked {
  natural: ReadonlyMap<string, number>;
}

/** The width of a column, and the item that has it: as long as that one is there, no other need be looked at. */
interface Measured<Item> {
  readonly width: number;
  /** None where no item is that wide, or where it changes by itself. */
  readonly widest: Item | undefined;
}

const isAsWide = <Row>(column: Column<Row>, row: Row | undefined, width: number): boolean =>
  row !== undefined && textWidth(column, row) >= width;

/** So many items of a kind tell how wide its figures are. */
const enough = 3;

/** The columns that a pane shows: its own, or those that are wanted, of which the first are kept longest. */
function columnsAsWanted<Row>(
  columns: readonly Column<Row>[],
  wanted: readonly string[] | null,
): readonly Column<Row>[] {
  if (wanted === null) return columns.filter(({asked}) => !asked);
  return [...new Set(wanted)].flatMap((id, index) => {
    const column = columns.find(candidate => candidate.id === id);
    return column === undefined ? [] : [{...column, priority: index + 1, extra: false}];
  });
}

/** Whether asking all items of a column would take too long on a host. */
const isCostly = <Row>({moves, costs}: Column<Row>, host: HostFacts | undefined): boolean =>
  !moves && host !== undefined && (costs?.(host) ?? false);

/** Measures columns for all items at once: looked at one after the other, 10,000 need not be kept. */
function measuredIn<Item, Row>(
  columns: readonly Column<Row>[],
  items: readonly Item[],
  look: (item: Item) => Row,
): ReadonlyMap<string, Measured<Item>> {
  const meters = columns.map(column => ({id: column.id, meter: meterOf(column)}));
  let left = meters.filter(({meter}) => !meter.isFull());
  for (let place = 0; place < items.length && left.length > 0; place += 1) {
    const row = look(items[place] as Item);
    let filled = 0;
    for (const {meter} of left) {
      meter.see(row, place);
      filled += Number(meter.isFull());
    }
    if (filled > 0) left = left.filter(({meter}) => !meter.isFull());
  }
  return new Map(
    meters.map(({id, meter}) => {
      const widest = meter.widest();
      return [id, {width: meter.width(), widest: widest === undefined ? undefined : items[widest]}];
    }),
  );
}

/** The first and the last items of each kind: the figures of 10,000 processes would take longer than the first frame. */
function samples<Item>(items: readonly Item[], kind: ((item: Item) => string) | undefined): readonly Item[] {
  if (kind === undefined) return items;
  const kinds = new Map<string, Item[]>();
  for (const item of items) {
    const alike = kinds.get(kind(item));
    if (alike === undefined) kinds.set(kind(item), [item]);
    else if (alike.length < enough) alike.push(item);
    else alike[enough - 1] = item;
  }
  return [...kinds.values()].flat();
}

/**
 * Widths are made of all rows, once for a version of the host's lists: they stay as they are while one scrolls. Only a
 * figure that is longer than those of its kind were widens its column, when it shows.
 */
export function makePlacement<Item, Row>(pane: PaneDeclaration<Item, Row>): Placement<Item, Row> {
  const columnsOf = memo<readonly Column<Row>[]>();
  const likings = memo<Liked>();
  const nothingMeasured = (): {items: readonly Item[]; widths: ReadonlyMap<string, Measured<Item>>} => ({
    items: [],
    widths: new Map(),
  });
  const measured = memo<ReturnType<typeof nothingMeasured>>();
  const placement = memo<readonly PlacedColumn<Row>[]>();

  const columns = (state: State): readonly Column<Row>[] => {
    const host: HostFacts | undefined = snapshotOf(state)?.host;
    const {columns: wanted} = state.panes[pane.pane];
    const thresholds = state.thresholds[pane.pane];
    const isThere = ({on}: Column<Row>) => host === undefined || (on?.(host) ?? true);
    const marked = (column: Column<Row>) =>
      withThreshold(column, thresholds?.[column.id] ?? column.threshold);
    return columnsOf([host, wanted, thresholds], () => {
      const there = columnsAsWanted(pane.columns, wanted).filter(isThere);
      // Of what was wanted for another kind of host, nothing may be left.
      return (there.length > 0 ? there : columnsAsWanted(pane.columns, null).filter(isThere)).map(marked);
    });
  };
  const likedBy = (state: State): Liked => {
    const items = pane.items(state);
    const shown = columns(state);
    const extra = pane.alsoDependsOn(state);
    return likings([items, shown, extra], () => {
      const look = (item: Item) => pane.look(item, state);
      const before = measured([shown, extra], nothingMeasured);
      const change = changeBetween(before.items, items);
      const gone = new Set(change?.removed);
      const sampled = once(() => samples(items, pane.kind).map(look));
      const host = snapshotOf(state)?.host;
      // Some rows tell how wide they are.
      const isSampled = (column: Column<Row>) => column.moves || isCostly(column, host);
      const isKnown = (column: Column<Row>): boolean => {
        const known = before.widths.get(column.id);
        if (change === null || known === undefined) return false;
        // Where the widest went, another one is to be found; and where nobody knows which it was, it may have gone.
        return known.widest
          ? !gone.has(known.widest)
          : !(gone.size > 0 && column.moves && column.whole && pane.kind === undefined);
      };
      const anew = measuredIn(
        shown.filter(column => !isSampled(column) && !isKnown(column)),
        items,
        look,
      );
      const measure = (column: Column<Row>): Measured<Item> => {
        const known = isKnown(column) ? before.widths.get(column.id) : undefined;
        if (known === undefined)
          return anew.get(column.id) ?? {width: naturalWidth(column, sampled()), widest: undefined};
        // What came shows its width when it shows.
        if (isCostly(column, host)) return known;
        const added = naturalWidth(column, change?.added.map(look) ?? []);
        if (added <= known.width) return known;
        return {
          width: added,
          widest: column.moves ? undefined : change?.added.find(item => isAsWide(column, look(item), added)),
        };
      };
      before.widths = new Map(shown.map(column => [column.id, measure(column)]));
      before.items = items;
      return {natural: new Map([...before.widths].map(([id, {width}]) => [id, width]))};
    });
  };

  return {
    known: state => {
      const host: HostFacts | undefined = snapshotOf(state)?.host;
      return pane.columns.filter(({on}) => host === undefined || (on?.(host) ?? true));
    },
    columns,
    placed: (state, width) => {
      const shown = columns(state);
      const {natural} = likedBy(state);
      return placement([shown, natural, width], () =>
        placeColumns(shown, natural, Math.max(0, width - rowEnds)),
      );
    },
    widen: (state, looks) => {
      if (looks.size === 0) return;
      const rows = [...looks.values()];
      const liked = likedBy(state);
      const shown = columns(state);
      const host = snapshotOf(state)?.host;
      const kept = measured([shown, pane.alsoDependsOn(state)], nothingMeasured);
      for (const column of shown) {
        if (!column.whole && !isCostly(column, host)) continue;
        const width = naturalWidth(column, rows);
        if (width <= (liked.natural.get(column.id) ?? 0)) continue;
        const widest = [...looks].find(([, row]) => isAsWide(column, row, width))?.[0];
        liked.natural = new Map(liked.natural).set(column.id, width);
        kept.widths = new Map(kept.widths).set(column.id, {width, widest: column.moves ? undefined : widest});
      }
    },
  };
}
