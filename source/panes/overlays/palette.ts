import {sentences} from '../../sentences/sentences.ts';
import type {Action} from '../../store/action.ts';
import {usageOf} from '../../store/palette/names.ts';
import {type Entry, type Palette, type Reading, readPalette} from '../../store/palette/palette.ts';
import type {State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {fieldLine} from '../field-line.ts';
import {cut, ends, fitTo, widthOf, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import {keyLabel} from '../key-label.ts';
import type {Line, Span} from '../line.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

/** Cells of text that the box has at the most, and rows of its list. */
const widest = 84;
const most = 18;
/** What is said below the list has so many lines at the most. */
const mostSaid = 3;

/** A title with the letters that were typed set off. */
function titleSpans(title: string, at: readonly number[], isOff: boolean): Line {
  const typed = new Set(at);
  const spans: Span[] = [];
  for (let index = 0; index < title.length; index += 1) {
    const isTyped = typed.has(index);
    const tone = isTyped ? 'key' : isOff ? 'dim' : 'text';
    const last = spans.at(-1);
    if (last?.tone === tone) spans[spans.length - 1] = {...last, text: last.text + title.charAt(index)};
    else spans.push({text: title.charAt(index), tone, ...(isTyped && {bold: true})});
  }
  return spans;
}

/** `Stop   DEMO is Off: start it first            x`; or a word, and what is said of it. */
function entryLine(entry: Entry, state: State, width: number): Line {
  if (entry.kind === 'word') {
    const {word, note} = entry.offer;
    const said: Line = note === undefined ? [] : [{text: '  '}, {text: visible(note), tone: 'dim'}];
    return fitTo([{text: visible(word)}, ...said], width);
  }
  const {action, at} = entry;
  const reason = action.disabled(state);
  const isOff = reason !== undefined;
  const keys: Line = [{text: '  '}, {text: action.keys.map(keyLabel).join(' '), tone: isOff ? 'dim' : 'key'}];
  const title = titleSpans(visible(action.title), at, isOff);
  const why: Line = isOff ? [{text: '  '}, {text: visible(reason), tone: 'dim'}] : [];
  return ends([...title, ...why], keys, width);
}

/** The line of the list that the cursor is on; -1 for none. */
export function selectedIn({selected}: Palette, {named, entries}: Reading): number {
  return Math.min(entries.length - 1, selected ?? (named === null ? 0 : -1));
}

/** What is wrong with what stands there, else why the chosen action cannot run, else how it is written. */
function saidBelow(palette: Palette, reading: Reading, state: State): Span | null {
  if (palette.wrong !== null) return {text: palette.wrong, tone: 'bad'};
  const {named, entries} = reading;
  const chosen = entries[selectedIn(palette, reading)];
  if (named !== null) return {text: usageOf(named), tone: 'dim'};
  if (chosen === undefined)
    return {text: sentences.palette.noAction(palette.field.text.trim()), tone: 'warning'};
  if (chosen.kind === 'word') return null;
  const reason = chosen.action.disabled(state);
  if (chosen.action.arguments.length > 0) return {text: usageOf(chosen.action), tone: 'dim'};
  return reason === undefined ? null : {text: reason, tone: 'warning'};
}

/** Where the window of the list stands, its rows, and what is said below it. */
function listOf(palette: Palette, reading: Reading, state: State, {width, height}: Rect) {
  const cells = width - chromeColumns;
  const said = saidBelow(palette, reading, state);
  const below: readonly Line[] = said
    ? wrap(visible(said.text), cells, mostSaid).map(text => [{...said, text}])
    : [[]];
  const capacity = Math.max(1, height - chromeRows - 2 - below.length);
  const focus = Math.max(0, selectedIn(palette, reading));
  return {below, window: windowOn(palette.offset, focus, capacity, reading.entries.length)};
}

interface Shown {
  readonly rect: Rect;
  readonly view: Extract<OverlayView, {kind: 'list'}>;
}

/** What is typed, the actions or the words that it could mean, and what is to be known of the chosen one. */
export function paletteView(palette: Palette, state: State, actions: ReadonlyMap<string, Action>): Shown {
  const reading = readPalette(palette.field, state, actions.values());
  const wanted = Math.min(most, actions.size) + 3;
  const rect = boxFor(state.size, widest, wanted);
  const width = rect.width - chromeColumns;
  const {below, window} = listOf(palette, reading, state, rect);
  const chosen = selectedIn(palette, reading);
  const prompt: Line = [{text: ': ', tone: 'key'}];
  return {
    rect,
    view: {
      kind: 'list',
      title: sentences.palette.title,
      field: [...prompt, ...fieldLine(palette.field, width - widthOf(prompt), true)],
      rows: reading.entries.slice(window.offset, window.offset + window.shown).map((entry, index) => ({
        line: entryLine(entry, state, width),
        selected: window.offset + index === chosen,
        target: {kind: 'choice', index: window.offset + index},
      })),
      below,
      scroll: window.shown < window.total ? window : null,
      footer: cut(pressable(sentences.palette.footer, ['enter', 'tab', 'escape']), width),
    },
  };
}
