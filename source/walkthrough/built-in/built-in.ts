import type {Language} from '../../sentences/languages.ts';

/** The documents that isotop brings with it, in the order in which they are listed and best read. */
export const builtInNames = ['isolation', 'conversion', 'workers', 'cost'] as const;
export type BuiltInName = (typeof builtInNames)[number];

type Documents = Readonly<Record<BuiltInName, string>>;

/** Only those of one language are loaded. */
const documents: Readonly<Record<Language, () => Promise<{readonly documents: Documents}>>> = {
  en: () => import('./en/documents.ts'),
  fr: () => import('./fr/documents.ts'),
  de: () => import('./de/documents.ts'),
  es: () => import('./es/documents.ts'),
  zh: () => import('./zh/documents.ts'),
};

/** The name of a built-in document, in whatever case it is written; undefined for other words. */
export const builtInNamed = (word: string): BuiltInName | undefined =>
  builtInNames.find(name => name === word.toLowerCase());

/** The text of a built-in document, Markdown. */
export const builtInText = async (name: BuiltInName, language: Language): Promise<string> =>
  (await documents[language]()).documents[name];
