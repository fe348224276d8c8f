import {stepRelatives} from '../panes/cursor.ts';
import {keyIn} from '../panes/key-in.ts';
import {sentences} from '../sentences/sentences.ts';
import type {State} from '../store/state.ts';
import {aContainer, subjectOf} from './arguments.ts';
import {type Command, command} from './command.ts';
import {containerReason, first, hostReason, offReason, selectedRow} from './reasons.ts';

const {reasons} = sentences;

function noRelatives(state: State): string | undefined {
  if (stepRelatives(state, 1) !== null) return undefined;
  return selectedRow(state) === null ? reasons.nothingSelected : reasons.noRelatives;
}

const nextRelative = command({
  id: 'nextRelative',
  keys: ['n'],
  scope: 'lens',
  disabled: noRelatives,
  run: ({change}) => change(state => stepRelatives(state, 1) ?? state),
});

const previousRelative = command({
  id: 'previousRelative',
  keys: ['N'],
  scope: 'lens',
  disabled: noRelatives,
  run: ({change}) => change(state => stepRelatives(state, -1) ?? state),
});

/** The pane that has the focus leads: the others show the relatives of its selection, wherever the focus goes next. */
const relativesOnly = command({
  id: 'relativesOnly',
  keys: ['f'],
  scope: 'lens',
  disabled: state =>
    state.relativesOf === null && selectedRow(state) === null ? reasons.nothingSelected : undefined,
  run: ({change}) =>
    change(state => ({...state, relativesOf: state.relativesOf === null ? state.focus : null})),
});

/** Why a container cannot be looked into. Closing the view is always possible. */
function insideReason(state: State, [name]: readonly string[] = []): string | undefined {
  if (state.inside !== null && name === undefined) return undefined;
  const container = subjectOf(state, name);
  return first(
    hostReason(state),
    state.held === null ? undefined : reasons.held(keyIn(state, 'hold')),
    containerReason(state, name),
    container === null ? undefined : offReason(container),
  );
}

/** Opens the inside view of a container beside the host's processes; its key closes it, whatever it shows. */
const inside = command({
  id: 'inside',
  keys: ['i'],
  scope: 'lens',
  arguments: [aContainer({optional: true})],
  disabled: state => insideReason(state),
  refuses: insideReason,
  run: ({state, change, refresh}, [wanted]) => {
    const container = subjectOf(state(), wanted);
    if (state().inside !== null && wanted === undefined) change(now => ({...now, inside: null}));
    else if (container !== null) {
      const {id, name} = container;
      change(now => ({...now, inside: {container: id, name, processes: [], fault: null}}));
      refresh();
    }
  },
});

/** What is done with the relations between the panes. */
export const lensCommands: readonly Command[] = [inside, nextRelative, previousRelative, relativesOnly];
