import {moveBy, moveTo, pageOf} from '../panes/cursor.ts';
import {tables} from '../panes/tables.ts';
import {openFilter} from '../store/filter.ts';
import {type Sort, type State, withPane} from '../store/state.ts';
import {type Command, command} from './command.ts';

type Id = Parameters<typeof command>[0]['id'];

const move = (id: Id, keys: readonly string[], next: (state: State) => State): Command =>
  command({id, keys, scope: 'lists', run: ({change}) => change(next)});

const withSort = (state: State, sort: Partial<Sort>): State =>
  withPane(state, state.focus, {sort: {...state.panes[state.focus].sort, ...sort}});

/** The next column of the focused pane; after the last one, the pane's own order again. */
function nextSort(state: State): State {
  const columns = [null, ...tables[state.focus].columns(state).map(({id}) => id)];
  const index = columns.indexOf(state.panes[state.focus].sort.column);
  return withSort(state, {column: columns[(index + 1) % columns.length] ?? null, descending: false});
}

/** What is done to the list of the focused pane. */
export const listCommands: readonly Command[] = [
  move('up', ['up', 'k'], state => moveBy(state, -1)),
  move('down', ['down', 'j'], state => moveBy(state, 1)),
  move('pageUp', ['pageup'], state => moveBy(state, -pageOf(state))),
  move('pageDown', ['pagedown'], state => moveBy(state, pageOf(state))),
  move('first', ['g', 'home'], state => moveTo(state, state.focus, 0)),
  move('last', ['G', 'end'], state => moveTo(state, state.focus, Number.POSITIVE_INFINITY)),
  move('filter', ['/'], openFilter),
  move('sort', ['o'], nextSort),
  move('direction', ['O'], state => withSort(state, {descending: !state.panes[state.focus].sort.descending})),
];
