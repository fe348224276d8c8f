import {sessionRect} from '../../panes/layout.ts';
import type {Key} from '../../store/key.ts';
import {afterLeave} from '../../store/leave-key.ts';
import {focusedSession, type SessionView, withLeaveKey} from '../../store/sessions.ts';
import type {State} from '../../store/state.ts';
import type {Typed} from '../../store/typed.ts';
import type {Doing} from '../command.ts';
import {sessionBack} from './session-commands.ts';

/** The session that what is typed is for; null while it is for the panes, an overlay, or cannot be seen. */
export function sessionWithKeys(state: State): SessionView | null {
  const session = focusedSession(state);
  return session !== null && state.overlays.length === 0 && sessionRect(state) !== null ? session : null;
}

/** How far a key moves a view that is scrolled back, in lines; null for keys that do not. */
function stepOf(key: Key, page: number): number | null {
  switch (key) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'pageup':
    case 'shift+pageup':
      return -page;
    case 'pagedown':
    case 'shift+pagedown':
      return page;
    case 'home':
      return Number.MIN_SAFE_INTEGER;
    case 'end':
    case 'escape':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/** What is typed while a session has the keys: all of it is for its program but the leave key and its second keys. */
export function typeIntoSession(session: SessionView, typed: Typed, doing: Doing): void {
  const {state, change, sessions} = doing;
  if (session.status.kind === 'ended') {
    if (typed.kind === 'key' || typed.kind === 'paste') sessions.dismiss(session.key);
    return;
  }
  if (typed.kind !== 'key') {
    sessions.send(typed);
    return;
  }
  if (state().sessions.left) {
    change(before => withLeaveKey(before, false));
    doing.runCommand(doing.commands.ofKey(afterLeave(typed.key, state().leaveKey)) ?? sessionBack);
    return;
  }
  if (typed.key === state().leaveKey) {
    change(before => withLeaveKey(before, true));
    return;
  }
  const isBack = (session.picture?.back ?? 0) > 0;
  const step = isBack ? stepOf(typed.key, Math.max(1, (sessionRect(state())?.height ?? 2) - 1)) : null;
  if (step === null) sessions.send(typed);
  else sessions.scroll(step);
}
