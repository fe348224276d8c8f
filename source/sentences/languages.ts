import {english} from './english.ts';
import {type Sentences, use} from './sentences.ts';

/** The languages that isotop speaks, as `--lang` and locales name them. */
export const languages = ['en', 'fr', 'de', 'es', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Only the one that is spoken is loaded. */
const catalogues: Readonly<Record<Language, () => Promise<Sentences>>> = {
  en: async () => english,
  fr: async () => (await import('./french.ts')).french,
  de: async () => (await import('./german.ts')).german,
  es: async () => (await import('./spanish.ts')).spanish,
  zh: async () => (await import('./chinese.ts')).chinese,
};

/** The sentences of a language. */
export const sentencesIn = (language: Language): Promise<Sentences> => catalogues[language]();

/** From now on every sentence is said in this language. */
export async function speak(language: Language): Promise<void> {
  use(await sentencesIn(language));
}
