import {type Layout, layoutOfState, type Panes, paneOrder} from '../panes/layout.ts';
import type {ShownPane} from '../panes/screen.ts';
import {documentHasKeys, toList, withPlay} from '../store/play/play-view.ts';
import {type State, withPane} from '../store/state.ts';
import {aContainer, subjectOf} from './arguments.ts';
import {type Command, command} from './command.ts';

type Id = Parameters<typeof command>[0]['id'];

const focus = (id: Id, key: string, pane: ShownPane): Command =>
  command({
    id,
    keys: [key],
    scope: 'screen',
    run: ({change}) => change(state => toList(state, pane)),
  });

/** The containers' pane; with a name behind it in the palette, with that one selected. */
const containers = command({
  id: 'containers',
  keys: ['2'],
  scope: 'screen',
  arguments: [aContainer({optional: true})],
  run: ({change}, [name]) =>
    change(state => {
      const container = name === undefined ? null : subjectOf(state, name);
      const focused = toList(state, 'containers');
      return container
        ? withPane(focused, 'containers', {selected: container.id, unfiltered: null})
        : focused;
    }),
});

/** The pane after (or before, with -1) the focused one, round the screen; the document that is played is one of them. */
function nextPane(state: State, step: 1 | -1): State {
  const lists = paneOrder(state.inside !== null);
  const panes = [...lists, ...(state.play === null ? [] : [null])];
  const index = panes.indexOf(documentHasKeys(state) ? null : state.focus) + step;
  const next = panes.at(index % panes.length);
  return next ? toList(state, next) : withPlay(state, {focused: true});
}

/** Moves the border that makes the focused pane larger (1) or smaller (-1). */
function resizePane(state: State, step: 1 | -1): State {
  const layout = layoutOfState(state);
  if (layout.kind === 'too-small') return state;
  const ofLeft = state.focus === 'processes' || state.focus === 'inside';
  const share = layout.style !== 'beside' ? 'tall' : ofLeft ? 'left' : 'upper';
  const sign = share === 'upper' && state.focus === 'workers' ? -1 : 1;
  const resized = {...state, shares: {...state.shares, [share]: state.shares[share] + sign * step}};
  // Where the border can go no further, nothing is counted that would have to be taken back.
  return sameRects(layout, layoutOfState(resized)) ? state : resized;
}

function sameRects(before: Panes, after: Layout): boolean {
  if (after.kind === 'too-small') return false;
  return [...before.rects].every(([pane, {width, height}]) => {
    const other = after.rects.get(pane);
    return width === other?.width && height === other.height;
  });
}

const hold = command({
  id: 'hold',
  keys: ['p'],
  scope: 'screen',
  run: ({state, change, listen, now}) => {
    const held = state().held === null ? now() : null;
    change(before => ({...before, held}));
    listen();
  },
});

/** What changes how the panes stand on the screen. */
export const screenCommands: readonly Command[] = [
  focus('processes', '1', 'processes'),
  containers,
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
