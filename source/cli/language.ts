import {chooseLanguage, readLanguage} from '../sentences/choose-language.ts';
import type {Language} from '../sentences/languages.ts';

/** Windows has no variable for it. */
const localeOfWindows = (): string | undefined =>
  process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;

/**
 * The language of a command line, before anything in it is checked: what is wrong with it is said in that language
 * already. `setting` is what the user's settings say. JSON is in English, its errors too.
 */
export function languageOf(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  setting?: Language,
): Language {
  if (words.includes('--json')) return 'en';
  return chooseLanguage({flag: flagIn(words) ?? undefined, setting, environment, system: localeOfWindows});
}

function flagIn(words: readonly string[]): Language | null {
  const at = words.findIndex(word => word === '--lang' || word.startsWith('--lang='));
  const value = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  return at === -1 || value === undefined ? null : readLanguage(value);
}
