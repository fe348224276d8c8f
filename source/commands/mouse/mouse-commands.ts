import {keyIn} from '../../panes/key-in.ts';
import {keyLabel} from '../../panes/key-label.ts';
import {sentences} from '../../sentences/sentences.ts';
import {afterLeave} from '../../store/leave-key.ts';
import {frontSession} from '../../store/sessions.ts';
import {type Command, command, type Doing} from '../command.ts';

/** Gives the mouse to the terminal, to select and copy with, or takes it back; and says which. */
function giveOrTake({state, change, say, commands}: Doing): void {
  const {said} = sentences.mouse;
  change(before => ({...before, mouse: !before.mouse}));
  const key = commands.byId.get('mouse')?.keys[0];
  say(state().mouse ? said.taken : said.given(key === undefined ? null : keyLabel(key)));
}

export const mouse = command({id: 'mouse', keys: ['M'], scope: 'screen', run: giveOrTake});

/** The same, while a session has the keys. */
const sessionMouse = command({
  id: 'sessionMouse',
  keys: [afterLeave('M')],
  scope: 'sessions',
  disabled: state =>
    frontSession(state) === null ? sentences.reasons.noSession(keyIn(state, 'enter')) : undefined,
  run: giveOrTake,
});

export const mouseCommands: readonly Command[] = [mouse, sessionMouse];
