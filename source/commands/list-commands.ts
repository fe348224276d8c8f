import {moveBy, moveTo, pageOf} from '../panes/cursor.ts';
import {tables} from '../panes/tables.ts';
import {openFilter, typeFilter} from '../store/filter.ts';
import {sortedBy} from '../store/sort.ts';
import {type Sort, type State, withPane} from '../store/state.ts';
import {fieldOf} from '../store/text-field.ts';
import {visible} from '../text/visible.ts';
import {anyWord, oneOf} from './arguments.ts';
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

/** The focused pane sorted by the column of a title; by the same one again, the other way round. */
function sortBy(state: State, title: string): State {
  const column = tables[state.focus].known(state).find(candidate => candidate.title === title)?.id ?? null;
  return sortedBy(state, state.focus, column);
}

/** The focused pane with only the rows in which a text stands. */
const filterBy = (state: State, text: string): State => ({
  ...typeFilter(openFilter(state), fieldOf(visible(text))),
  typing: null,
});

/** What is done to the list of the focused pane. */
export const listCommands: readonly Command[] = [
  move('up', ['up', 'k'], state => moveBy(state, -1)),
  move('down', ['down', 'j'], state => moveBy(state, 1)),
  move('pageUp', ['pageup'], state => moveBy(state, -pageOf(state))),
  move('pageDown', ['pagedown'], state => moveBy(state, pageOf(state))),
  move('first', ['g', 'home'], state => moveTo(state, state.focus, 0)),
  move('last', ['G', 'end'], state => moveTo(state, state.focus, Number.POSITIVE_INFINITY)),
  command({
    id: 'filter',
    keys: ['/'],
    scope: 'lists',
    arguments: [anyWord('text', () => [], {optional: true, many: true})],
    run: ({change}, words) =>
      change(state => (words.length === 0 ? openFilter(state) : filterBy(state, words.join(' ')))),
  }),
  command({
    id: 'sort',
    keys: ['o'],
    scope: 'lists',
    arguments: [
      oneOf('column', state => tables[state.focus].known(state).map(({title}) => title), {optional: true}),
    ],
    run: ({change}, [title]) =>
      change(state => (title === undefined ? nextSort(state) : sortBy(state, title))),
  }),
  move('direction', ['O'], state => withSort(state, {descending: !state.panes[state.focus].sort.descending})),
];
