import {chooseNone} from '../store/chosen.ts';
import {asksFirst} from '../store/confirm.ts';
import {clearFilter} from '../store/filter.ts';
import {liveSessions} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import {type Command, command} from './command.ts';

/** Takes back the last thing that hides rows: the filter, then what is chosen, then relatives only, then the inside view. It never quits. */
function stepBack(state: State): State {
  if (state.panes[state.focus].filter !== '') return clearFilter(state);
  if (state.chosen.ids.size > 0) return chooseNone(state);
  if (state.relativesOf !== null) return {...state, relativesOf: null};
  if (state.inside !== null) return {...state, inside: null};
  return state;
}

const help = command({
  id: 'help',
  keys: ['?'],
  scope: 'program',
  run: ({change}) =>
    change(state => ({
      ...state,
      overlays: [...state.overlays, {kind: 'help', selected: 0, offset: 0, search: null}],
    })),
});

const back = command({
  id: 'escape',
  keys: ['escape'],
  scope: 'program',
  run: ({change}) => change(stepBack),
});

const redraw = command({
  id: 'redraw',
  keys: ['ctrl+l'],
  scope: 'program',
  run: ({terminal}) => terminal({kind: 'redraw'}),
});

const suspend = command({
  id: 'suspend',
  keys: ['ctrl+z'],
  scope: 'program',
  run: ({terminal}) => terminal({kind: 'suspend'}),
});

const quit = command({
  id: 'quit',
  keys: ['q', 'ctrl+c'],
  scope: 'program',
  run: ({state, change, terminal}) => {
    const {overlays} = state();
    // Asked once: to press it again is an answer.
    if (!asksFirst(state(), 'quit') || liveSessions(state()).length === 0 || overlays.at(-1)?.kind === 'quit')
      terminal({kind: 'quit', status: 0});
    else change(before => ({...before, overlays: [...before.overlays, {kind: 'quit', chosen: 'no'}]}));
  },
});

/** What is about the program itself. */
export const programCommands: readonly Command[] = [help, back, redraw, suspend, quit];
