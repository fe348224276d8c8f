import {type ContainerId, containerId} from '../model/ids.ts';
import {moveBy} from '../panes/cursor.ts';
import {tables} from '../panes/tables.ts';
import {sentences} from '../sentences/sentences.ts';
import {choose, chooseNone, toggle, turnRound} from '../store/chosen.ts';
import type {Key} from '../store/key.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {aContainer, subjectOf} from './arguments.ts';
import {type Command, command} from './command.ts';
import {containerReason, first} from './reasons.ts';

const {reasons} = sentences;

type Id = Parameters<typeof command>[0]['id'];

/** The containers that the pane lists now, from the top. */
const listed = (state: State): readonly ContainerId[] => tables.containers.order(state).keys.map(containerId);

const cursor = ({panes}: State): ContainerId | null =>
  panes.containers.selected === null ? null : containerId(panes.containers.selected);

/** Why nothing can be chosen here: only containers can, in their own pane. */
const reason = (state: State): string | undefined =>
  first(
    state.focus === 'containers' ? undefined : reasons.onlyContainers,
    containerReason(state),
    listed(state).length === 0 ? reasons.nothingSelected : undefined,
  );

const choosing = (id: Id, keys: readonly Key[], next: (state: State) => State): Command =>
  command({id, keys, scope: 'containers', disabled: reason, run: ({change}) => change(next)});

/** Chooses the selected one, or takes it back, and goes on to the next. */
function chooseOne(state: State): State {
  const id = cursor(state);
  return id === null ? state : moveBy(toggle(state, id), 1);
}

/** Chooses all from the one that was chosen last to the selected one. */
function chooseRange(state: State): State {
  const all = listed(state);
  const to = cursor(state);
  if (to === null) return state;
  const end = all.indexOf(to);
  const from = state.chosen.from === null ? -1 : all.indexOf(state.chosen.from);
  const begin = from === -1 ? end : from;
  const range = all.slice(Math.min(begin, end), Math.max(begin, end) + 1);
  return choose(state, begin <= end ? range : range.toReversed());
}

/** Chooses the selected one and the one that the cursor moves to. */
function extend(state: State, step: 1 | -1): State {
  const [from, moved] = [cursor(state), moveBy(state, step)];
  return choose(
    moved,
    [from, cursor(moved)].flatMap(id => id ?? []),
  );
}

/** What chooses several containers, so that one action is for all of them. */
export const chooseCommands: readonly Command[] = [
  command({
    id: 'choose',
    keys: ['space'],
    scope: 'containers',
    arguments: [aContainer({optional: true, many: true})],
    disabled: reason,
    refuses: () => undefined,
    run: ({change}, names) =>
      change(state =>
        names.length === 0
          ? chooseOne(state)
          : choose(
              state,
              names.flatMap(name => subjectOf(state, name)?.id ?? []),
            ),
      ),
  }),
  choosing('chooseRange', ['S'], chooseRange),
  choosing('chooseDown', ['shift+down'], state => extend(state, 1)),
  choosing('chooseUp', ['shift+up'], state => extend(state, -1)),
  choosing('chooseAll', ['a'], state => choose(state, listed(state))),
  choosing('chooseOthers', ['A'], state => turnRound(state, listed(state))),
  command({
    id: 'chooseNone',
    keys: ['u'],
    scope: 'containers',
    disabled: state =>
      state.chosen.ids.size > 0
        ? undefined
        : snapshotOf(state) === null
          ? reasons.waiting
          : reasons.noneChosen,
    run: ({change}) => change(chooseNone),
  }),
];
