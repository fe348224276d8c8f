import type {HostFacts} from '../model/snapshot.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {Sort, State} from '../store/state.ts';
import {padEnd, padStart} from '../text/width.ts';
import {type Column, naturalWidth, type PlacedColumn, placeColumns} from './column.ts';
import {fitTo} from './fit.ts';
import type {Line} from './line.ts';
import {makeOrder, type Order} from './order.ts';
import type {Detail, PaneDeclaration} from './pane.ts';
import {cellsLine, rowEnds, rowLine} from './row-line.ts';
import type {RowView, ShownPane} from './screen.ts';
import {signs} from './signs.ts';

/** A pane of any kind of row, as the rest of the dashboard deals with it: by keys. */
export interface PaneTable {
  readonly pane: ShownPane;
  readonly order: (state: State) => Pick<Order<unknown>, 'keys' | 'indexOf' | 'total'>;
  readonly marked: (state: State) => ReadonlySet<string>;
  /** Whether it shows relatives only. */
  readonly restricted: (state: State) => boolean;
  /** The columns that this host has, in their order. */
  readonly columns: (state: State) => readonly {readonly id: string; readonly title: string}[];
  readonly heading: (state: State, width: number) => Line;
  /** `count` rows from the pane's offset, each exactly `width` wide. */
  readonly rows: (state: State, width: number, count: number) => readonly RowView[];
  readonly empty: (state: State) => string;
  /** null when there is no such row. */
  readonly details: (state: State, key: string) => readonly Detail[] | null;
  readonly naming: (state: State, key: string) => {readonly name: string; readonly id: string} | null;
}

function heading<Row>(placed: readonly PlacedColumn<Row>[], sort: Sort, width: number): Line {
  const titles = placed.map(({column, width: cells}) => {
    const arrow = sort.descending ? signs.descending : signs.ascending;
    const pad = column.align === 'right' ? padStart : padEnd;
    if (column.id !== sort.column) return pad(column.title, cells);
    return pad(column.title.slice(0, Math.max(0, cells - 1)) + arrow, cells);
  });
  return fitTo([{text: ` ${titles.join(' ')}`, tone: 'heading'}], width);
}

/** A row as it was drawn last. */
interface Drawn {
  readonly cells: Line;
  readonly cursor: string;
  readonly view: RowView;
}

/** What the declaration of a pane comes to: its rows by keys, windowed and drawn. */
export function makeTable<Item, Row>(pane: PaneDeclaration<Item, Row>): PaneTable {
  const order = makeOrder(pane);
  const columnsOf = memo<readonly Column<Row>[]>();
  const naturals = memo<ReadonlyMap<string, number>>();
  const placement = memo<readonly PlacedColumn<Row>[]>();
  /** Rows by their keys, for as long as all that they are drawn from is the same. */
  const drawings = memo<Map<string, Drawn>>();

  const columns = (state: State): readonly Column<Row>[] => {
    const host: HostFacts | undefined = snapshotOf(state)?.host;
    return columnsOf([host], () => pane.columns.filter(({on}) => host === undefined || (on?.(host) ?? true)));
  };
  const placed = (state: State, width: number): readonly PlacedColumn<Row>[] => {
    const items = pane.items(state);
    const shown = columns(state);
    const natural = naturals([items, shown, pane.alsoDependsOn(state)], () => {
      const rows = items.map(item => pane.look(item, state));
      return new Map(shown.map(column => [column.id, naturalWidth(column, rows)]));
    });
    return placement([shown, natural, width], () =>
      placeColumns(shown, natural, Math.max(0, width - rowEnds)),
    );
  };
  const itemOf = (state: State, key: string): Item | undefined => {
    const {items, indexOf} = order(state);
    const index = indexOf.get(key);
    return index === undefined ? pane.items(state).find(item => pane.key(item) === key) : items[index];
  };

  return {
    pane: pane.pane,
    order,
    marked: pane.marked,
    restricted: state => pane.restrictedTo(state) !== null,
    columns,
    heading: (state, width) => heading(placed(state, width), state.panes[pane.pane].sort, width),
    rows: (state, width, count) => {
      const {offset, selected} = state.panes[pane.pane];
      const focused = state.focus === pane.pane;
      const marks = pane.marked(state);
      const columnsPlaced = placed(state, width);
      const sources = [columnsPlaced, pane.items(state), snapshotOf(state), pane.alsoDependsOn(state)];
      const drawn = drawings(sources, () => new Map());
      return order(state)
        .items.slice(offset, offset + count)
        .map(item => {
          const key = pane.key(item);
          const isSelected = key === selected;
          const isMarked = marks.has(key);
          const cursor = isSelected ? (focused ? signs.cursor : signs.weakCursor) : ' ';
          const last = drawn.get(key);
          if (last?.cursor === cursor && last.view.marked === isMarked) return last.view;
          const cells = last?.cells ?? cellsLine(columnsPlaced, pane.look(item, state), width - rowEnds);
          const line = rowLine(cursor, cells, isMarked);
          const view = {key, line, selected: isSelected, marked: isMarked};
          drawn.set(key, {cells, cursor, view});
          return view;
        });
    },
    empty: pane.empty,
    details: (state, key) => {
      const item = itemOf(state, key);
      return item === undefined ? null : pane.details(item, state);
    },
    naming: (state, key) => {
      const item = itemOf(state, key);
      return item === undefined ? null : pane.naming(item);
    },
  };
}
