import {type TypedWord, typedWords} from '../../text/command-line.ts';
import {fuzzy} from '../../text/fuzzy.ts';
import type {Action, Argument, Offer} from '../action.ts';
import type {Cycle} from '../cycle.ts';
import type {State} from '../state.ts';
import {fieldOf, type TextField} from '../text-field.ts';
import {actionNamed, nameOf, namesOf} from './names.ts';

/** Every action by its name: what is typed, and which line of the list the cursor is on. */
export interface Palette {
  readonly kind: 'palette';
  readonly field: TextField;
  /** null until it was moved: the first action is chosen, but no word that was not typed. */
  readonly selected: number | null;
  readonly offset: number;
  /** Why what stands there cannot be run; goes with the next key. */
  readonly wrong: string | null;
  readonly cycle: Cycle | null;
}

export const openPalette = (text = ''): Palette => ({
  kind: 'palette',
  field: fieldOf(text),
  selected: null,
  offset: 0,
  wrong: null,
  cycle: null,
});

/** A line of the list. */
export type Entry =
  /** `at`: the letters of the title that were typed. */
  | {readonly kind: 'action'; readonly action: Action; readonly at: readonly number[]}
  | {readonly kind: 'word'; readonly offer: Offer};

/** What is typed, understood. */
export interface Reading {
  /** The action whose name stands there with a space behind it; null while it is looked for. */
  readonly named: Action | null;
  /** The words behind its name. */
  readonly words: readonly string[];
  /** The word at the cursor, up to the cursor; empty between words. What Tab replaces. */
  readonly current: TypedWord;
  readonly entries: readonly Entry[];
}

/** The argument that a word at this place stands for. */
export function argumentAt({arguments: all}: Action, index: number): Argument | null {
  const last = all.at(-1);
  return all[index] ?? (last?.many ? last : null);
}

/** Actions that what is typed could mean, the nearest first; of equals, those that were used last. */
function actionsFor(typed: string, actions: readonly Action[], recent: readonly string[]): readonly Entry[] {
  const place = ({id}: Action) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return actions
    .flatMap(action => {
      const inTitle = fuzzy(typed, action.title);
      const fits = [...namesOf(action).map(name => fuzzy(typed, name)), inTitle].flatMap(fit => fit ?? []);
      if (fits.length === 0) return [];
      const distance = Math.min(...fits.map(fit => fit.distance));
      return [{kind: 'action' as const, action, at: inTitle?.at ?? [], distance}];
    })
    .sort((a, b) => a.distance - b.distance || place(a.action) - place(b.action));
}

function wordsFor(
  action: Action,
  given: readonly string[],
  current: TypedWord,
  state: State,
): readonly Entry[] {
  const argument = argumentAt(action, given.length);
  const isGiven = (word: string) => argument?.many === true && given.includes(word);
  return (argument?.offers(state) ?? [])
    .flatMap(offer => {
      const fit = isGiven(offer.word) ? null : fuzzy(current.value, offer.word);
      return fit === null ? [] : [{kind: 'word' as const, offer, distance: fit.distance}];
    })
    .sort((a, b) => a.distance - b.distance);
}

/** What stands in the palette: which action it names, or could, and the words that could stand at the cursor. */
export function readPalette({text, cursor}: TextField, state: State, all: Iterable<Action>): Reading {
  const actions = [...all].filter(({id}) => id !== 'palette');
  const {words, open} = typedWords(text);
  const before = typedWords(text.slice(0, cursor)).words;
  const [first, ...others] = words;
  const isBehindName = first !== undefined && cursor > first.end && /\s/u.test(text.charAt(first.end));
  const named = isBehindName && !(open && words.length === 1) ? actionNamed(first.value, actions) : null;
  const last = before.at(-1);
  const current = last?.end === cursor ? last : {value: '', start: cursor, end: cursor};
  if (named === null) return {named, words: [], current, entries: actionsFor(text, actions, state.recent)};
  const given = before.slice(1, last === current ? -1 : undefined).map(({value}) => value);
  return {
    named,
    words: others.map(({value}) => value),
    current,
    entries: wordsFor(named, given, current, state),
  };
}

/** A word as the palette takes it, in quotes where it needs them. */
export const paletteWord = (word: string): string =>
  word !== '' && !/[\s"']/u.test(word) ? word : word.includes('"') ? `'${word}'` : `"${word}"`;

/** What Tab puts in the place of the current word for each entry. */
export const candidatesOf = ({entries}: Reading): readonly string[] =>
  entries.map(entry =>
    entry.kind === 'word'
      ? paletteWord(entry.offer.word)
      : `${nameOf(entry.action)}${entry.action.arguments.length > 0 ? ' ' : ''}`,
  );
