import {columnsView, type ListedColumn, listedColumns, placeOf} from '../../panes/overlays/columns.ts';
import {tables} from '../../panes/tables.ts';
import {sentences} from '../../sentences/sentences.ts';
import {type ColumnList, movedBeside} from '../../store/columns.ts';
import type {Key} from '../../store/key.ts';
import {sortedBy} from '../../store/sort.ts';
import {type State, withPane} from '../../store/state.ts';
import type {Doing} from '../command.ts';
import {clamp, close, stepOf, withTop} from '../overlay-steps.ts';

/** The list with its cursor on another column, counted as they are listed. */
export function chooseInColumns(list: ColumnList, place: number, state: State): ColumnList {
  const columns = listedColumns(state, list.pane);
  const moved = {...list, selected: columns[clamp(place, columns.length - 1)]?.id ?? null};
  return {...moved, offset: columnsView(moved, state).view.scroll?.offset ?? 0};
}

/** The pane with these columns; the cursor stays on its column, wherever that stands now. */
function withColumns(
  state: State,
  list: ColumnList,
  ids: readonly string[] | null,
  at: string | null,
): State {
  const next = withPane(state, list.pane, {columns: ids});
  const place = placeOf({...list, selected: at}, listedColumns(next, list.pane));
  return withTop(next, chooseInColumns(list, place, next));
}

/** A key while the columns of a pane are listed. */
export function columnsKey(list: ColumnList, key: Key, doing: Doing): void {
  const {state, change, say} = doing;
  const columns = listedColumns(state(), list.pane);
  const place = placeOf(list, columns);
  const column: ListedColumn | undefined = columns[place];
  // Those too that only other hosts have: they keep their places.
  const wanted = state().panes[list.pane].columns ?? tables[list.pane].own;
  switch (key) {
    case 'escape':
    case 'q':
    case 'enter':
    case 'C':
      change(close);
      return;
    case 'space':
      if (column === undefined) return;
      if (!column.isShown)
        change(before =>
          withColumns(before, list, [...wanted.filter(id => id !== column.id), column.id], column.id),
        );
      else if (!columns[1]?.isShown) say(sentences.columns.last);
      else {
        const rest = wanted.filter(id => id !== column.id);
        // The cursor stays where it is: what is taken away goes down the list.
        change(before => withColumns(before, list, rest, columns[place + 1]?.id ?? column.id));
      }
      return;
    case 'left':
    case 'right': {
      const step = key === 'left' ? -1 : 1;
      const other = columns[place + step];
      if (!column?.isShown || !other?.isShown) return;
      change(before => withColumns(before, list, movedBeside(wanted, column.id, other.id, step), column.id));
      return;
    }
    case 'o':
      if (column !== undefined) change(before => sortedBy(before, list.pane, column.id));
      return;
    case 'r':
      change(before => withColumns(before, list, null, column?.id ?? null));
      return;
    default: {
      const step = stepOf(key, columnsView(list, state()).view.rows.length);
      if (step !== null) change(before => withTop(before, chooseInColumns(list, place + step, before)));
    }
  }
}
