import {sentences} from '../../sentences/sentences.ts';
import type {Action, Argument} from '../action.ts';
import type {State} from '../state.ts';
import {usageOf} from './names.ts';
import {argumentAt} from './palette.ts';

/** Words that an action can be run with, or why it cannot: one sentence. */
export type Checked = {readonly words: readonly string[]} | {readonly wrong: string};

/** So many words are listed where one of them was meant. */
const mostListed = 6;

/** A word as the argument takes it, or why it does not. */
function checkWord(word: string, argument: Argument, state: State): {word: string} | {wrong: string} {
  if (argument.refuses !== undefined) {
    const wrong = argument.refuses(word, state);
    return wrong === undefined ? {word} : {wrong};
  }
  const offers = argument.offers(state).map(offer => offer.word);
  const meant =
    offers.find(offer => offer === word) ?? offers.find(offer => offer.toLowerCase() === word.toLowerCase());
  if (meant !== undefined) return {word: meant};
  const listed = offers.slice(0, mostListed).join(', ') + (offers.length > mostListed ? ', …' : '');
  return {wrong: sentences.palette.noWord(sentences.palette.labels[argument.label], word, listed)};
}

/** The words behind an action's name, each let through by its argument, and the action by all of them. */
export function checkWords(action: Action, given: readonly string[], state: State): Checked {
  const {palette} = sentences;
  const words: string[] = [];
  for (const [index, word] of given.entries()) {
    const argument = argumentAt(action, index);
    if (argument === null) return {wrong: palette.tooMuch(word, usageOf(action))};
    const checked = checkWord(word, argument, state);
    if ('wrong' in checked) return checked;
    words.push(checked.word);
  }
  const next = argumentAt(action, words.length);
  if (next !== null && !next.optional && !(next.many && words.length >= action.arguments.length))
    return {wrong: palette.missing(palette.labels[next.label], usageOf(action))};
  const reason = words.length === 0 ? action.disabled(state) : action.refuses(state, words);
  return reason === undefined ? {words} : {wrong: reason};
}

/** Whether it cannot be run by its name alone. */
export const needsWords = ({arguments: [first]}: Action): boolean => first !== undefined && !first.optional;
