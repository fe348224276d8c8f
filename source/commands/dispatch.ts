import {keyIn} from '../panes/key-in.ts';
import {layoutOfState} from '../panes/layout.ts';
import {sentences} from '../sentences/sentences.ts';
import {consoleHasKeys} from '../store/console-pane.ts';
import {isTyped} from '../store/create/draft.ts';
import {pasteIntoDraft} from '../store/create/edit.ts';
import {clearFilter, typeFilter} from '../store/filter.ts';
import {isText, type Key, textOf} from '../store/key.ts';
import {documentHasKeys} from '../store/play/play-view.ts';
import type {State} from '../store/state.ts';
import {edit, insert, pasted, type TextField} from '../store/text-field.ts';
import {visible} from '../text/visible.ts';
import type {Doing} from './command.ts';
import type {CommandSet} from './command-set.ts';
import {pasteIntoHelp} from './help-keys.ts';
import {pasteIntoLog} from './logs/log-keys.ts';
import {habitsOf} from './mouse/overlay-habits.ts';
import {overlayKey, withDraft} from './overlay-keys.ts';
import {pasteIntoPalette} from './palette/palette-keys.ts';

/** Keys that are the terminal's, whatever is on the screen. */
const anywhere: ReadonlySet<Key> = new Set(['ctrl+c', 'ctrl+l', 'ctrl+z']);
/** The commands that are no less done where nothing can be seen of them. */
const unseenToo: ReadonlySet<string> = new Set(['quit', 'redraw', 'suspend', 'escape']);
/** Keys that still move the list while a filter is typed. */
const movesList: ReadonlySet<Key> = new Set(['up', 'down', 'pageup', 'pagedown']);

function typingKey(field: TextField, key: Key, {change}: Doing): void {
  const edited = isText(key) ? insert(field, textOf(key)) : edit(field, key);
  if (key === 'enter') change(state => ({...state, typing: null}));
  else if (key === 'escape') change(clearFilter);
  else if (edited !== null) change(state => typeFilter(state, edited));
}

/** Terminals send the same for Escape and then a character as for the character with Alt; null for other keys. */
function afterEscape(key: Key, {ofKey}: CommandSet): Key | null {
  const rest = key.startsWith('alt+') ? key.slice('alt+'.length) : '';
  const sentAlike = isText(rest) || rest.startsWith('ctrl+') || sentAsCharacter.has(rest);
  return sentAlike && ofKey(key) === undefined ? rest : null;
}
const sentAsCharacter: ReadonlySet<Key> = new Set(['escape', 'enter', 'tab', 'backspace']);

/**
 * One key: to the overlay on top, else to the filter that is typed, else to the command that it stands for. With Alt,
 * which no command has, it is Escape and then the key.
 */
export function dispatch(key: Key, doing: Doing): void {
  const rest = afterEscape(key, doing.commands);
  if (rest === null) dispatchOne(key, doing);
  else for (const each of ['escape', rest]) dispatchOne(each, doing);
}

function dispatchOne(key: Key, doing: Doing): void {
  const state = doing.state();
  const overlay = state.overlays.at(-1);
  const ofDocument = documentHasKeys(state) && state.typing === null;
  const command = (ofDocument ? doing.commands.ofDocumentKey(key) : undefined) ?? doing.commands.ofKey(key);
  // What cannot be seen is not done.
  const unseen = layoutOfState(state).kind === 'too-small';
  if (!unseen && overlay === undefined && consoleHasKeys(state) && doing.console.key(key)) return;
  if (anywhere.has(key) || unseen) {
    if (command?.scope === 'program' && (!unseen || unseenToo.has(command.id))) doing.runCommand(command);
  } else if (overlay && command?.id === 'mouse' && habitsOf[overlay.kind].isRead(overlay))
    doing.runCommand(command);
  else if (overlay) overlayKey(overlay, key, doing);
  else if (state.typing !== null && !movesList.has(key)) typingKey(state.typing, key, doing);
  else if (command) doing.runCommand(command);
  else if (isText(key)) doing.say(sentences.unbound(keyIn(doing.state(), 'help')));
}

/** Whether characters that are typed go into a text field, one like the other, and not into the console's line. */
function takesText(state: State): boolean {
  const {overlays, typing, draft} = state;
  if (layoutOfState(state).kind === 'too-small') return false;
  const overlay = overlays.at(-1);
  switch (overlay?.kind) {
    case undefined:
      return typing !== null && !consoleHasKeys(state);
    case 'create':
      return overlay.sending === null && draft !== null && (isTyped(draft.focus) || draft.focus === 'image');
    case 'palette':
      return true;
    case 'help':
      return overlay.search !== null;
    case 'logs':
      return overlay.log.typing !== null && overlay.log.said === null;
    default:
      return false;
  }
}

/**
 * The keys of one input from the one at `from` on: one key or, where a text field takes them, all characters up to
 * the next key that is none, in one change. Returns how many keys that were.
 */
export function dispatchFrom(keyAt: (index: number) => Key | null, from: number, doing: Doing): number {
  const first = keyAt(from);
  if (first === null) return 1;
  const written: string[] = [];
  if (takesText(doing.state()))
    for (let key: Key | null = first; key !== null && isText(key); key = keyAt(from + written.length))
      written.push(visible(textOf(key)));
  if (written.length > 1) dispatchPaste(written.join(''), doing);
  else dispatch(first, doing);
  return Math.max(1, written.length);
}

/** A paste goes whole into the text field that has the focus, and nowhere else; into none that cannot be seen. */
export function dispatchPaste(text: string, doing: Doing): void {
  const {state, change, console} = doing;
  if (layoutOfState(state()).kind === 'too-small') return;
  const {overlays, typing, draft} = state();
  const overlay = overlays.at(-1);
  if (overlay?.kind === 'create' && overlay.sending === null && draft !== null)
    change(before => withDraft(before, pasteIntoDraft(draft, text)));
  else if (overlay?.kind === 'logs') pasteIntoLog(overlay.log, text, doing);
  else if (overlay?.kind === 'help') pasteIntoHelp(overlay, text, doing);
  else if (overlay?.kind === 'palette') pasteIntoPalette(overlay, text, doing);
  else if (overlay === undefined && consoleHasKeys(state())) console.paste(text);
  else if (overlay === undefined && typing !== null)
    change(before => typeFilter(before, insert(typing, pasted(text))));
}
