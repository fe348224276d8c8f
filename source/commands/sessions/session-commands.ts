import {isRunning} from '../../model/container.ts';
import {keyIn} from '../../panes/key-in.ts';
import {sessionRect} from '../../panes/layout.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Key} from '../../store/key.ts';
import {afterLeave, characterOf, leaveKey} from '../../store/leave-key.ts';
import {containerOfSubject} from '../../store/select.ts';
import {
  besideFront,
  frontSession,
  sessionIn,
  toPanes,
  toSession,
  withFullScreen,
} from '../../store/sessions.ts';
import type {State} from '../../store/state.ts';
import {aContainer, subjectOf} from '../arguments.ts';
import {type Command, command, type Doing} from '../command.ts';
import {
  busyReason,
  capabilityReason,
  containerReason,
  first,
  hostReason,
  offReason,
  pausedReason,
} from '../reasons.ts';

const {reasons} = sentences;

/** Why the lens' container, or the named one, cannot be entered. */
function newReason(state: State, [name]: readonly string[] = []): string | undefined {
  const container = subjectOf(state, name);
  return first(
    hostReason(state),
    capabilityReason(state, 'openSession'),
    containerReason(state, name),
    container === null ? undefined : busyReason(container, state),
    container === null ? undefined : first(offReason(container), pausedReason(container)),
  );
}

/** One that has a session already can always be gone to. */
function enterReason(state: State, words: readonly string[] = []): string | undefined {
  const container = subjectOf(state, words[0]);
  return container !== null && sessionIn(state, container.id) ? undefined : newReason(state, words);
}

export const enter = command({
  id: 'enter',
  keys: ['e'],
  scope: 'containers',
  changes: true,
  arguments: [aContainer({optional: true})],
  disabled: state => enterReason(state),
  refuses: enterReason,
  run: ({state, sessions}, [name]) => {
    const container = subjectOf(state(), name);
    if (container !== null) sessions.enter(container.id, container.name);
  },
});

/** Where `enter` goes to the session that there is. */
const enterAnother = command({
  id: 'enterAnother',
  keys: ['E'],
  scope: 'sessions',
  changes: true,
  arguments: [aContainer({optional: true})],
  disabled: state => newReason(state),
  refuses: newReason,
  run: ({state, sessions}, [name]) => {
    const container = subjectOf(state(), name);
    if (container !== null) sessions.enter(container.id, container.name, {});
  },
});

/** What Enter does with the selected container: a session in what runs, where there can be one. */
export function entersWithEnter(state: State): boolean {
  const container = containerOfSubject(state);
  return (
    state.focus === 'containers' &&
    container !== null &&
    isRunning(container) &&
    enter.disabled(state) === undefined
  );
}

const noSession = (state: State): string | undefined =>
  frontSession(state) === null ? reasons.noSession(keyIn(state, 'enter')) : undefined;

const session = command({
  id: 'session',
  keys: ['4'],
  scope: 'sessions',
  disabled: noSession,
  run: ({change}) =>
    change(state => {
      const front = frontSession(state);
      return front ? toSession(state, front.key) : state;
    }),
});

type Id = Parameters<typeof command>[0]['id'];

/** A second key: what it does after the leave key. */
const second = (
  id: Id,
  keys: readonly Key[],
  run: (doing: Doing) => void,
  disabled: Command['disabled'] = noSession,
): Command => command({id, keys: keys.map(key => afterLeave(key)), scope: 'sessions', disabled, run});

const onlyOne = (state: State): string | undefined =>
  noSession(state) ?? (state.sessions.open.length === 1 ? reasons.oneSession : undefined);

const toOther =
  (step: 1 | -1) =>
  ({change}: Doing): void =>
    change(state => {
      const other = besideFront(state, step);
      return other ? toSession(state, other.key) : state;
    });

/** Scrolls by a page, but a line, so that the eye keeps its place. */
const scrollPage =
  (pages: 1 | -1) =>
  ({state, sessions}: Doing): void =>
    sessions.scroll(pages * Math.max(1, (sessionRect(state())?.height ?? 2) - 1));

export const sessionBack = second('sessionBack', ['e'], ({change}) => change(toPanes));

/** What is done with sessions; the second keys after the leave key among them. */
export const sessionCommands: readonly Command[] = [
  enterAnother,
  session,
  sessionBack,
  second('sessionFull', ['z'], ({change}) => change(withFullScreen)),
  second('sessionNext', [']', 'tab'], toOther(1), onlyOne),
  second('sessionPrevious', ['['], toOther(-1), onlyOne),
  second('sessionUp', ['pageup'], scrollPage(-1)),
  second('sessionDown', ['pagedown'], scrollPage(1)),
  second('sessionKey', [leaveKey], ({state, sessions}) =>
    sessions.send({kind: 'key', key: state().leaveKey, raw: characterOf(state().leaveKey)}),
  ),
];
