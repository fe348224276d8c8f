import type {CommandElement, Expression} from '../grammar/syntax.ts';
import {toText} from '../values/convert.ts';
import {isBlock, isHashtable, isList, type Value} from '../values/value.ts';
import type {Context} from './context.ts';
import {evaluate} from './expression.ts';

/** Typographic dashes that a word processor made of `--isolation` and `-it`. */
const plainDashes = (word: string): string =>
  word.replace(/^[-\u2013\u2014\u2015]+/, dashes => '-'.repeat([...dashes].length));

/**
 * The words that a program gets: text as it was typed where nothing in it is evaluated, an array as several words,
 * `a,b` as one.
 */
export async function wordsOf(elements: readonly CommandElement[], context: Context): Promise<string[]> {
  const words: string[] = [];
  for (const element of elements) {
    if (element.kind === 'parameter') {
      words.push(...(await parameterWords(element.text, element.argument, context)));
      continue;
    }
    const {value, text} = element;
    if (value.kind === 'list') words.push((await joined(value.elements, context)).join(','));
    else if (value.kind === 'number') words.push(plainDashes(text));
    else if (value.kind === 'string') words.push(value.quoted ? value.value : plainDashes(value.value));
    else if (value.kind === 'block') words.push(text);
    else words.push(...wordsOfValue(await evaluate(value, context)));
  }
  return words;
}

async function parameterWords(
  text: string,
  argument: Expression | null,
  context: Context,
): Promise<string[]> {
  if (argument === null) return [plainDashes(text)];
  const head = text.slice(0, text.indexOf(':') + 1);
  const gap = /^\s/.test(text.slice(head.length));
  const value = (await joined([argument], context)).join(',');
  return gap ? [plainDashes(head), value] : [plainDashes(head) + value];
}

async function joined(elements: readonly Expression[], context: Context): Promise<string[]> {
  const words: string[] = [];
  for (const element of elements) {
    if (element.kind === 'number') words.push(element.text);
    else if (element.kind === 'list') words.push(...(await joined(element.elements, context)));
    else words.push(...wordsOfValue(await evaluate(element, context)));
  }
  return words;
}

function wordsOfValue(value: Value): string[] {
  if (value === null) return [];
  if (isList(value)) return value.flatMap(wordsOfValue);
  if (isBlock(value)) return [`{${value.text}}`];
  return isHashtable(value) ? ['System.Collections.Hashtable'] : [toText(value)];
}
