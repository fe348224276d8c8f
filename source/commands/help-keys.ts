import {helpActions, helpLength, helpView} from '../panes/overlays/help.ts';
import {isText, type Key, textOf} from '../store/key.ts';
import type {Overlay} from '../store/state.ts';
import {edit, emptyField, insert, pasted, type TextField} from '../store/text-field.ts';
import type {Doing} from './command.ts';
import {clamp, close, stepOf, withTop} from './overlay-steps.ts';
import {withRecent} from './palette/palette-keys.ts';

type Help = Extract<Overlay, {kind: 'help'}>;

/** The help with its cursor elsewhere, and with it its window. */
function chooseInHelp(help: Help, selected: number, {state, commands}: Doing): Help {
  const moved = {...help, selected: clamp(selected, helpLength(help, state(), commands.byId) - 1)};
  return {...moved, offset: helpView(moved, state(), commands.byId).view.scroll?.offset ?? 0};
}

function search(help: Help, field: TextField | null, {change}: Doing): void {
  change(state => withTop(state, {...help, search: field, selected: 0, offset: 0}));
}

function run(help: Help, doing: Doing): void {
  const command = helpActions(help, doing.commands.all)[help.selected];
  if (command === undefined) return;
  doing.change(state => withRecent(close(state), command.id));
  doing.runCommand(command);
}

/** Moves the cursor; false for keys that do not. */
function move(help: Help, key: Key, doing: Doing): boolean {
  const {scroll} = helpView(help, doing.state(), doing.commands.byId).view;
  const step = stepOf(key, scroll?.shown ?? 1);
  if (step === null) return false;
  doing.change(state => withTop(state, chooseInHelp(help, help.selected + step, doing)));
  return true;
}

const movesWhileTyping: ReadonlySet<Key> = new Set(['up', 'down', 'pageup', 'pagedown']);

/** A key while the help is open. */
export function helpKey(help: Help, key: Key, doing: Doing): void {
  if (key === 'enter') run(help, doing);
  else if (help.search !== null) {
    if (key === 'escape') search(help, null, doing);
    else if (movesWhileTyping.has(key)) move(help, key, doing);
    else {
      const field = isText(key) ? insert(help.search, textOf(key)) : edit(help.search, key);
      if (field !== null) search(help, field, doing);
    }
  } else if (key === '/') search(help, emptyField, doing);
  else if (key === 'escape' || key === 'q' || key === '?') doing.change(close);
  else move(help, key, doing);
}

/** A paste goes into what is searched for. */
export function pasteIntoHelp(help: Help, text: string, doing: Doing): void {
  if (help.search !== null) search(help, insert(help.search, pasted(text)), doing);
}
