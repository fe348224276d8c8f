import {paletteView, selectedIn} from '../../panes/overlays/palette.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Cycle} from '../../store/cycle.ts';
import {turnCycle} from '../../store/cycle.ts';
import {isText, type Key, textOf} from '../../store/key.ts';
import {checkWords, needsWords} from '../../store/palette/check-words.ts';
import {nameOf} from '../../store/palette/names.ts';
import {
  candidatesOf,
  type Entry,
  openPalette,
  type Palette,
  paletteWord,
  type Reading,
  readPalette,
} from '../../store/palette/palette.ts';
import type {State} from '../../store/state.ts';
import {edit, fieldOf, insert, pasted, type TextField} from '../../store/text-field.ts';
import {typedWords} from '../../text/command-line.ts';
import type {Command, Doing} from '../command.ts';

const withPalette = (state: State, palette: Palette): State => ({
  ...state,
  overlays: state.overlays.map((overlay, index) =>
    index === state.overlays.length - 1 && overlay.kind === 'palette' ? palette : overlay,
  ),
});

/** With other text: the list is another, and what was wrong is over. */
const withText = (palette: Palette, field: TextField): Palette => ({
  ...palette,
  field,
  selected: null,
  offset: 0,
  wrong: null,
  cycle: null,
});

/** So many of the last actions are kept. */
const mostRecent = 20;

/** With an action as the one that was used last. */
export const withRecent = (state: State, id: string): State => ({
  ...state,
  recent: [id, ...state.recent.filter(other => other !== id)].slice(0, mostRecent),
});

const readingOf = (palette: Palette, {state, commands}: Doing): Reading =>
  readPalette(palette.field, state(), commands.all);

/** Tab: the next thing that could stand at the cursor, or the name of the chosen action. */
function complete(palette: Palette, step: 1 | -1, doing: Doing): Palette {
  const {cycle, field} = palette;
  if (cycle !== null && cycle.shown === field) {
    const turned = turnCycle(cycle, step);
    return {...palette, cycle: turned, field: turned.shown};
  }
  const reading = readingOf(palette, doing);
  const candidates = candidatesOf(reading);
  const chosen = selectedIn(palette, reading);
  if (candidates.length === 0) return palette;
  if (reading.named === null) return withText(palette, fieldOf(candidates[Math.max(0, chosen)] ?? ''));
  const {start, end} = reading.current;
  // From the one before the first; from the chosen one, when it was chosen.
  const index = palette.selected === null ? (step === 1 ? -1 : 0) : chosen - step;
  const begun: Omit<Cycle, 'shown'> = {before: field, start, end, candidates, index};
  const turned = turnCycle(begun, step);
  return {...withText(palette, turned.shown), cycle: turned};
}

/** What is typed, with the chosen word in the place of the one at the cursor. */
function withChosen(field: TextField, entry: Entry | undefined, {current: {start, end}}: Reading): TextField {
  if (entry?.kind !== 'word') return field;
  const rest = {text: field.text.slice(0, start) + field.text.slice(end), cursor: start};
  return insert(rest, paletteWord(entry.offer.word));
}

function run(command: Command, words: readonly string[], doing: Doing): void {
  doing.change(state => withRecent({...state, overlays: state.overlays.slice(0, -1)}, command.id));
  doing.runCommand(command, words);
}

/** Runs what stands there; what cannot be run stays, with why. */
function enter(palette: Palette, doing: Doing): void {
  const say = (wrong: string, field = palette.field) =>
    doing.change(state => withPalette(state, {...palette, field, wrong}));
  const reading = readingOf(palette, doing);
  const chosen = reading.entries[selectedIn(palette, reading)];
  if (reading.named !== null) {
    const field = withChosen(palette.field, chosen, reading);
    const {words, open} = typedWords(field.text);
    const given = words.slice(1).map(({value}) => value);
    const checked = open
      ? {wrong: sentences.palette.openQuote}
      : checkWords(reading.named, given, doing.state());
    const command = doing.commands.byId.get(reading.named.id);
    if ('wrong' in checked) say(checked.wrong, field);
    else if (command) run(command, checked.words, doing);
    return;
  }
  const command = chosen?.kind === 'action' ? doing.commands.byId.get(chosen.action.id) : undefined;
  if (command === undefined) return;
  const reason = command.disabled(doing.state());
  if (needsWords(command))
    doing.change(state => withPalette(state, withText(palette, fieldOf(`${nameOf(command)} `))));
  else if (reason !== undefined) say(reason);
  else run(command, [], doing);
}

/** How many lines of the list a key moves its cursor; null for keys that do not. */
function stepOf(key: Key, page: number): number | null {
  switch (key) {
    case 'up':
    case 'ctrl+p':
      return -1;
    case 'down':
    case 'ctrl+n':
      return 1;
    case 'pageup':
      return -page;
    case 'pagedown':
      return page;
    default:
      return null;
  }
}

function move(palette: Palette, key: Key, doing: Doing): Palette | null {
  const {state, commands} = doing;
  const page = Math.max(1, (paletteView(palette, state(), commands.byId).view.rows.length || 1) - 1);
  const step = stepOf(key, page);
  if (step === null) return null;
  const reading = readingOf(palette, doing);
  const last = reading.entries.length - 1;
  const selected = Math.max(0, Math.min(last, selectedIn(palette, reading) + step));
  return chooseInPalette({...palette, wrong: null}, selected, doing);
}

/** The palette with the cursor of its list on a line, and that line in its window. */
export function chooseInPalette(palette: Palette, selected: number, {state, commands}: Doing): Palette {
  const moved = {...palette, selected};
  const {view} = paletteView(moved, state(), commands.byId);
  return {...moved, offset: view.scroll?.offset ?? 0};
}

/** A key while the palette is open. */
export function paletteKey(palette: Palette, key: Key, doing: Doing): void {
  const show = (next: Palette) => doing.change(state => withPalette(state, next));
  switch (key) {
    case 'escape':
      doing.change(state => ({...state, overlays: state.overlays.slice(0, -1)}));
      return;
    case 'enter':
      enter(palette, doing);
      return;
    case 'tab':
      show(complete(palette, 1, doing));
      return;
    case 'shift+tab':
      show(complete(palette, -1, doing));
      return;
  }
  const moved = move(palette, key, doing);
  if (moved !== null) {
    show(moved);
    return;
  }
  const field = isText(key) ? insert(palette.field, textOf(key)) : edit(palette.field, key);
  if (field !== null) show(withText(palette, field));
}

/** A paste goes whole into what is typed. */
export function pasteIntoPalette(palette: Palette, text: string, {change}: Doing): void {
  change(state => withPalette(state, withText(palette, insert(palette.field, pasted(text)))));
}

/** Shows the palette with the name of a command that needs words. */
export const askForWords = (state: State, command: Command): State => ({
  ...state,
  overlays: [...state.overlays, openPalette(`${nameOf(command)} `)],
});
