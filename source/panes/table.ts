import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {Sort, State} from '../store/state.ts';
import {padEnd, padStart} from '../text/width.ts';
import type {PlacedColumn} from './column.ts';
import {fitTo} from './fit.ts';
import type {Line, Span} from './line.ts';
import {makeOrder, type Order} from './order.ts';
import type {Detail, PaneDeclaration} from './pane.ts';
import {makePlacement} from './placement.ts';
import {cellsLine, choices, marks, rowEnds, rowLine} from './row-line.ts';
import type {RowView, ShownPane} from './screen.ts';
import {signs} from './signs.ts';

/** A pane of any kind of row, as the rest of the dashboard deals with it: by keys. */
export interface PaneTable {
  readonly pane: ShownPane;
  readonly order: (state: State) => Pick<Order<unknown>, 'keys' | 'total'>;
  readonly marked: (state: State) => ReadonlySet<string>;
  /** The keys that bear the weaker mark. */
  readonly hinted: (state: State) => ReadonlySet<string>;
  /** Whether it shows relatives only. */
  readonly restricted: (state: State) => boolean;
  /** The ids of the pane's columns, in the order in which it shows them of itself. */
  readonly own: readonly string[];
  /** All columns that there are on this host, shown or not. */
  readonly known: (state: State) => readonly {readonly id: string; readonly title: string}[];
  /** The columns that are shown where there is room, in their order. */
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
  const titles = placed.flatMap(({column, width: cells}, index): Span[] => {
    const arrow = sort.descending ? signs.descending : signs.ascending;
    const pad = column.align === 'right' ? padStart : padEnd;
    const title =
      column.id === sort.column ? column.title.slice(0, Math.max(0, cells - 1)) + arrow : column.title;
    const target = {kind: 'column', column: column.id} as const;
    // The gap before a title is its own too: there is no cell in which a click does nothing.
    return [{text: `${index === 0 ? '' : ' '}${pad(title, cells)}`, tone: 'heading', target}];
  });
  return fitTo([{text: ' ', tone: 'heading'}, ...titles], width);
}

const noKeys: ReadonlySet<string> = new Set();

/** A row as it was drawn last. */
interface Drawn {
  readonly cells: Line;
  readonly cursor: string;
  readonly choice: Span | null;
  readonly mark: Span;
  readonly isChanged: boolean;
  readonly view: RowView;
}

const inBold = (cells: Line): Line => cells.map(span => ({...span, bold: true}));

/** What the declaration of a pane comes to: its rows by keys, windowed and drawn. */
export function makeTable<Item extends object, Row>(pane: PaneDeclaration<Item, Row>): PaneTable {
  const order = makeOrder(pane);
  const {known, columns, placed, widen} = makePlacement(pane);
  const hinted = pane.hinted ?? (() => noKeys);
  const chosen = pane.chosen ?? (() => noKeys);
  /** What the rows have for their cells and two ends: while something is chosen, its sign has a cell too. */
  const roomIn = (state: State, width: number): number => (chosen(state).size > 0 ? width - 1 : width);
  /** Rows by their keys, for as long as all that they are drawn from is the same. */
  const drawings = memo<Map<string, Drawn>>();

  /** The rows of a window that were not drawn before. */
  const notDrawn = (state: State, items: readonly Item[], width: number): ReadonlyMap<Item, Row> => {
    const drawn = drawingsOf(state, width);
    const fresh = items.filter(item => !drawn.has(pane.key(item)));
    return new Map(fresh.map(item => [item, pane.look(item, state)]));
  };
  const drawingsOf = (state: State, width: number): Map<string, Drawn> =>
    drawings(
      [placed(state, width), pane.items(state), snapshotOf(state), pane.alsoDependsOn(state)],
      () => new Map(),
    );
  const itemOf = (state: State, key: string): Item | undefined => {
    const {items, keys} = order(state);
    return items[keys.indexOf(key)] ?? pane.items(state).find(item => pane.key(item) === key);
  };

  return {
    pane: pane.pane,
    order,
    marked: pane.marked,
    hinted,
    restricted: state => pane.restrictedTo(state) !== null,
    own: pane.columns.filter(({asked}) => !asked).map(({id}) => id),
    known,
    columns,
    heading: (state, width) => {
      const room = roomIn(state, width);
      const titles = heading(placed(state, room), state.panes[pane.pane].sort, room);
      return room < width ? [{text: ' ', tone: 'heading'}, ...titles] : titles;
    },
    rows: (state, whole, count) => {
      const width = roomIn(state, whole);
      const isChosen = chosen(state);
      const {offset, selected} = state.panes[pane.pane];
      const focused = state.focus === pane.pane;
      const marked = pane.marked(state);
      const weakly = hinted(state);
      const changed = pane.pane === 'inside' ? undefined : state.play?.changed?.[pane.pane].keys;
      const items = order(state).items.slice(offset, offset + count);
      const looks = notDrawn(state, items, width);
      widen(state, looks);
      const columnsPlaced = placed(state, width);
      const drawn = drawingsOf(state, width);
      const cellsOf = (item: Item) =>
        cellsLine(columnsPlaced, looks.get(item) ?? pane.look(item, state), width - rowEnds);
      return items.map(item => {
        const key = pane.key(item);
        const isSelected = key === selected;
        const isMarked = marked.has(key);
        const mark = isMarked ? marks.full : weakly.has(key) ? marks.weak : marks.none;
        const isChanged = changed?.has(key) === true;
        const held = focused ? signs.cursor : signs.weakCursor;
        const cursor = isSelected ? held : isChanged ? signs.changed : ' ';
        const choice = width === whole ? null : isChosen.has(key) ? choices.chosen : choices.not;
        const last = drawn.get(key);
        if (
          last?.cursor === cursor &&
          last.mark === mark &&
          last.choice === choice &&
          last.isChanged === isChanged
        )
          return last.view;
        const cells = last?.cells ?? cellsOf(item);
        const line = rowLine(cursor, choice, isChanged ? inBold(cells) : cells, mark);
        const view: RowView = {
          key,
          line,
          selected: isSelected,
          marked: isMarked,
          ...(isChanged && {changed: true as const}),
        };
        drawn.set(key, {cells, cursor, choice, mark, isChanged, view});
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
