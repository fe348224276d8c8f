import {english} from './english.ts';
import type {Words} from './words.ts';

/** Every sentence that isotop says: a language is a value of this type. */
export type Sentences = Words<typeof english>;

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same words in groups of their own. */
const copyOf = <Group extends object>(group: Group): Group => ({
  ...group,
  ...Object.fromEntries(
    Object.entries(group).flatMap(([name, value]) => (isGroup(value) ? [[name, copyOf(value)]] : [])),
  ),
});

/**
 * The sentences of the language that is spoken; English until `speak` (languages.ts) is called. Their groups stay the
 * same objects, so a module may hold one (`const words = sentences.logs`); a sentence itself is read when it is said,
 * never while a module is loaded.
 */
export const sentences: Sentences = copyOf(english);

/** Puts the words of a language into `groups`, each in the place of the one that was there. */
function lay(words: object, groups: object): void {
  for (const [name, value] of Object.entries(words)) {
    const group: unknown = Reflect.get(groups, name);
    if (isGroup(value) && isGroup(group)) lay(value, group);
    else Reflect.set(groups, name, value);
  }
}

/** From now on `sentences` are these. */
export const use = (words: Sentences): void => lay(words, sentences);
