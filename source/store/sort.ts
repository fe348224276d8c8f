import type {ShownPane} from '../panes/screen.ts';
import {type State, withPane} from './state.ts';

/** A pane sorted by a column (null: in its own order); by the same one again, the other way round. */
export function sortedBy(state: State, pane: ShownPane, column: string | null): State {
  const {sort} = state.panes[pane];
  return withPane(state, pane, {
    sort: {column, descending: sort.column === column && !sort.descending},
  });
}
