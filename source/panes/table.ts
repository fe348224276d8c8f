import type {HostFacts} from '../model/snapshot.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {Sort, State} from '../store/state.ts';
import {padEnd, padStart, truncateLeft} from '../text/width.ts';
import {type Column, cellText, naturalWidth, type PlacedColumn, placeColumns} from './column.ts';
import {fitTo} from './fit.ts';
import type {Line, Span} from './line.ts';
import {makeOrder, type Order} from './order.ts';
import type {Detail, PaneDeclaration} from './pane.ts';
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

/** The cursor's and the mark's cells at the two ends of every row. */
const ends = 2;

function heading<Row>(placed: readonly PlacedColumn<Row>[], sort: Sort, width: number): Line {
  const titles = placed.map(({column, width: cells}) => {
    const arrow = sort.descending ? signs.descending : signs.ascending;
    const pad = column.align === 'right' ? padStart : padEnd;
    if (column.id !== sort.column) return pad(column.title, cells);
    return pad(column.title.slice(0, Math.max(0, cells - 1)) + arrow, cells);
  });
  return fitTo([{text: ` ${titles.join(' ')}`, tone: 'heading'}], width);
}

function cell<Row>({column, width}: PlacedColumn<Row>, row: Row): Span {
  const text = cellText(column, row, width);
  const shown =
    column.align === 'right'
      ? padStart(column.cutLeft ? truncateLeft(text, width, '...') : text, width)
      : padEnd(text, width);
  const tone = column.tone?.(row);
  return tone === undefined ? {text: shown} : {text: shown, tone};
}

/** Neighbours of one look are one span: the fewer spans, the cheaper the frame. */
function joined(spans: readonly Span[]): Line {
  const line: Span[] = [];
  for (const span of spans) {
    const last = line.at(-1);
    if (last && last.tone === span.tone && last.bold === span.bold)
      line[line.length - 1] = {...last, text: last.text + span.text};
    else line.push(span);
  }
  return line;
}

function rowLine<Row>(
  placed: readonly PlacedColumn<Row>[],
  row: Row,
  {cursor, marked, width}: {cursor: string; marked: boolean; width: number},
): Line {
  const cells = placed.flatMap((column, index): Span[] =>
    index === 0 ? [cell(column, row)] : [{text: ' '}, cell(column, row)],
  );
  const body = fitTo([{text: cursor}, ...cells], width - 1);
  return joined([...body, marked ? {text: signs.mark, tone: 'mark'} : {text: ' '}]);
}

/** What the declaration of a pane comes to: its rows by keys, windowed and drawn. */
export function makeTable<Item, Row>(pane: PaneDeclaration<Item, Row>): PaneTable {
  const order = makeOrder(pane);
  const columnsOf = memo<readonly Column<Row>[]>();
  const naturals = memo<ReadonlyMap<string, number>>();

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
    return placeColumns(shown, natural, Math.max(0, width - ends));
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
      return order(state)
        .items.slice(offset, offset + count)
        .map(item => {
          const key = pane.key(item);
          const isSelected = key === selected;
          const marked = marks.has(key);
          const cursor = isSelected ? (focused ? signs.cursor : signs.weakCursor) : ' ';
          const line = rowLine(columnsPlaced, pane.look(item, state), {cursor, marked, width});
          return {key, line, selected: isSelected, marked};
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
