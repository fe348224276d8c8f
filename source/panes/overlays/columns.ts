import {sentences} from '../../sentences/sentences.ts';
import type {ColumnList} from '../../store/columns.ts';
import type {State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, padEnd, truncate} from '../../text/width.ts';
import {cut} from '../fit.ts';
import {pressable} from '../hints.ts';
import type {Line} from '../line.ts';
import type {OverlayView, Rect, ShownPane} from '../screen.ts';
import {signs} from '../signs.ts';
import {tables} from '../tables.ts';
import {paneName} from '../titles.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

/** A column that a pane can show. */
export interface ListedColumn {
  readonly id: string;
  readonly title: string;
  readonly isShown: boolean;
}

/** The columns that the pane shows, in their order, and then those that it could show. */
export function listedColumns(state: State, pane: ShownPane): readonly ListedColumn[] {
  const shown = tables[pane].columns(state);
  const ids = new Set(shown.map(({id}) => id));
  const others = tables[pane].known(state).filter(({id}) => !ids.has(id));
  return [
    ...shown.map(({id, title}) => ({id, title, isShown: true})),
    ...others.map(({id, title}) => ({id, title, isShown: false})),
  ];
}

/** Where the cursor stands in the list. */
export const placeOf = ({selected}: ColumnList, columns: readonly ListedColumn[]): number =>
  Math.max(
    0,
    columns.findIndex(({id}) => id === selected),
  );

/** `✓ CPU(s) ▼  cpuSeconds` */
function lineOf({id, title, isShown}: ListedColumn, state: State, pane: ShownPane, width: number): Line {
  const {sort} = state.panes[pane];
  const arrow = sort.column !== id ? ' ' : sort.descending ? signs.descending : signs.ascending;
  return [
    isShown ? {text: signs.chosen, tone: 'key'} : {text: ' '},
    {text: ` ${padEnd(title, width)} ${arrow}  `, ...(isShown ? {} : {tone: 'dim'})},
    // What the settings file calls it.
    {text: id, tone: 'dim'},
  ];
}

/** The columns of a pane: which are shown, and in which order. */
export function columnsView(
  list: ColumnList,
  state: State,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'list'}>} {
  const words = sentences.columns;
  const {pane} = list;
  const columns = listedColumns(state, pane);
  const place = placeOf(list, columns);
  const titles = Math.max(...columns.map(({title}) => displayWidth(title)));
  const ids = Math.max(...columns.map(({id}) => displayWidth(id)));
  const title = words.title(visible(paneName(state, pane)));
  const room = Math.min(
    state.size.columns - chromeColumns,
    Math.max(titles + ids + 7, displayWidth(words.footer), displayWidth(title) + 2),
  );
  const rect = boxFor(state.size, room, columns.length + 2);
  const capacity = Math.max(1, rect.height - chromeRows - 1);
  const window = windowOn(list.offset, place, capacity, columns.length);
  return {
    rect,
    view: {
      kind: 'list',
      title: truncate(title, Math.max(0, rect.width - chromeColumns)),
      field: null,
      rows: columns.slice(window.offset, window.offset + window.shown).map((column, index) => ({
        line: cut(lineOf(column, state, pane, titles), rect.width - chromeColumns),
        selected: window.offset + index === place,
        target: {kind: 'choice', index: window.offset + index},
      })),
      below: [],
      scroll: window.shown < window.total ? window : null,
      footer: cut(
        pressable(words.footer, ['space', 'o', 'r', 'escape']),
        Math.max(0, rect.width - chromeColumns),
      ),
    },
  };
}
