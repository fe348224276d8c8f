import {layoutOfState, paneOrder} from '../panes/layout.ts';
import type {ShownPane} from '../panes/screen.ts';
import type {State} from '../store/state.ts';
import {type Command, command} from './command.ts';

type Id = Parameters<typeof command>[0]['id'];

const focus = (id: Id, key: string, pane: ShownPane): Command =>
  command({
    id,
    keys: [key],
    scope: 'screen',
    run: ({change}) => change(state => ({...state, focus: pane})),
  });

/** The pane after (or before, with -1) the focused one, round the screen. */
function nextPane(state: State, step: 1 | -1): State {
  const panes = paneOrder(state.inside !== null);
  const index = panes.indexOf(state.focus) + step;
  return {...state, focus: panes.at(index % panes.length) ?? state.focus};
}

/** Steps beyond this change nothing any more. */
const mostSteps = 9;

/** Moves the border that makes the focused pane larger (1) or smaller (-1). */
function resizePane(state: State, step: 1 | -1): State {
  const sideBySide = [...(panesShown(state)?.values() ?? [])].some(({left}) => left > 0);
  const share = !sideBySide
    ? 'tall'
    : state.focus === 'processes' || state.focus === 'inside'
      ? 'left'
      : 'upper';
  const sign = share === 'upper' && state.focus === 'workers' ? -1 : 1;
  const steps = Math.max(-mostSteps, Math.min(mostSteps, state.shares[share] + sign * step));
  return {...state, shares: {...state.shares, [share]: steps}};
}

function panesShown(state: State) {
  const layout = layoutOfState(state);
  return layout.kind === 'panes' ? layout.rects : null;
}

const hold = command({
  id: 'hold',
  keys: ['p'],
  scope: 'screen',
  run: ({state, change, hold: listen, now}) => {
    const held = state().held === null ? now() : null;
    change(before => ({...before, held}));
    listen();
  },
});

/** What changes how the panes stand on the screen. */
export const screenCommands: readonly Command[] = [
  focus('processes', '1', 'processes'),
  focus('containers', '2', 'containers'),
  focus('workers', '3', 'workers'),
  command({
    id: 'nextPane',
    keys: ['tab'],
    scope: 'screen',
    run: ({change}) => change(state => nextPane(state, 1)),
  }),
  command({
    id: 'previousPane',
    keys: ['shift+tab'],
    scope: 'screen',
    run: ({change}) => change(state => nextPane(state, -1)),
  }),
  command({
    id: 'zoom',
    keys: ['z'],
    scope: 'screen',
    run: ({change}) => change(state => ({...state, zoomed: !state.zoomed})),
  }),
  hold,
  command({
    id: 'larger',
    keys: ['+'],
    scope: 'screen',
    run: ({change}) => change(state => resizePane(state, 1)),
  }),
  command({
    id: 'smaller',
    keys: ['-'],
    scope: 'screen',
    run: ({change}) => change(state => resizePane(state, -1)),
  }),
];
