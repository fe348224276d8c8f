import {capital} from '../sentences/capital.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Action} from '../store/action.ts';
import {afterLeave} from '../store/leave-key.ts';
import type {SessionView} from '../store/sessions.ts';
import type {State} from '../store/state.ts';
import {visible} from '../text/visible.ts';
import {fitTo, widthOf} from './fit.ts';
import {keyHint} from './hints.ts';
import {keyLabel} from './key-label.ts';
import type {Line, Span} from './line.ts';
import {programOf} from './session-pane.ts';

const words = sentences.sessions;

/** How a session came to its end, in a sentence; null while it has not. */
export function endOf(session: SessionView): string | null {
  const {status, name} = session;
  if (status.kind !== 'ended') return null;
  switch (status.end.kind) {
    case 'exited':
      return capital(words.exited(name, programOf(session), status.end.status));
    case 'lost':
      return capital(words.lost(name, status.end.reason));
    case 'closed':
      return capital(words.closed(name));
  }
}

/** The second keys, as many as fit, each with its word. */
function secondKeys(actions: ReadonlyMap<string, Action>, state: State): Line {
  const prefix = afterLeave('', state.leaveKey);
  const hints = [...actions.values()]
    .filter(({scope, keys}) => scope === 'sessions' && keys.every(key => key.startsWith(prefix)))
    .map((action): Line => {
      const keys = action.keys.map(key => key.slice(prefix.length));
      return keyHint(keys, action.hint, action.disabled(state) !== undefined);
    });
  const line: Span[] = [{text: ` ${keyLabel(state.leaveKey)}`, tone: 'chosen'}, {text: ' '}];
  for (const hint of hints) {
    const wanted = [{text: ' '}, ...hint, {text: ' '}];
    if (widthOf([...line, ...wanted]) > state.size.columns) break;
    line.push(...wanted);
  }
  return line;
}

/** What the keys do while a session has them. */
export function sessionFooter(
  session: SessionView,
  state: State,
  actions: ReadonlyMap<string, Action>,
): Line {
  const {columns} = state.size;
  const end = endOf(session);
  if (end !== null)
    return fitTo(
      [
        {text: ` ${visible(end)}`, tone: 'warning'},
        {text: ` · ${words.anyKeyCloses}`, target: {kind: 'key', key: 'escape'}},
      ],
      columns,
    );
  if (state.sessions.left) return fitTo(secondKeys(actions, state), columns);
  const leave: Line = [{text: ' '}, ...keyHint([state.leaveKey], words.leave), {text: ' · ', tone: 'dim'}];
  if (session.picture !== null && session.picture.back > 0)
    return fitTo(
      [
        {text: ' ', tone: 'dim'},
        ...keyHint(['pageup', 'pagedown'], words.scroll),
        {text: ` · ${words.toPresent}`, tone: 'dim'},
      ],
      columns,
    );
  return fitTo([...leave, {text: words.takesKeys(visible(session.name)), tone: 'dim'}], columns);
}
