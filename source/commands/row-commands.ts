import {sentences} from '../sentences/sentences.ts';
import type {State} from '../store/state.ts';
import {type Command, command, type Doing} from './command.ts';
import {selectedRow} from './reasons.ts';
import {enter, entersWithEnter} from './sessions/session-commands.ts';

const nothing = (state: State): string | undefined =>
  selectedRow(state) === null ? sentences.reasons.nothingSelected : undefined;

const details = command({
  id: 'details',
  keys: ['D'],
  scope: 'lists',
  disabled: nothing,
  run: ({change}) =>
    change(state => {
      const key = state.panes[state.focus].selected;
      if (key === null) return state;
      return {
        ...state,
        overlays: [...state.overlays, {kind: 'details', pane: state.focus, key, offset: 0}],
      };
    }),
});

/** Enter: a session in a container that runs, the details of everything else. */
const open = command({
  id: 'open',
  keys: ['enter'],
  scope: 'lists',
  disabled: nothing,
  run: ({state, runCommand}) => runCommand(entersWithEnter(state()) ? enter : details),
});

/** An id goes to the clipboard, and is shown: some terminals ignore the request. */
export function copyId(id: string, {say, terminal}: Pick<Doing, 'say' | 'terminal'>): void {
  terminal({kind: 'copy', text: id});
  say(sentences.copied(id));
}

const copy = command({
  id: 'copy',
  keys: ['y'],
  scope: 'lists',
  disabled: nothing,
  run: doing => {
    const row = selectedRow(doing.state());
    if (row !== null) copyId(row.id, doing);
  },
});

/** What is done with the selected row itself. */
export const rowCommands: readonly Command[] = [open, details, copy];
