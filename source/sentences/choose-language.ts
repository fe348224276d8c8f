import {type Language, languages} from './languages.ts';

/** A language by a name such as `fr`, `fr_CA.UTF-8`, `zh-Hans`; null for one that isotop does not speak. */
export function readLanguage(name: string): Language | null {
  const [, code] = /^([a-z]{2,3})(?:[-_.@]|$)/i.exec(name.trim()) ?? [];
  return languages.find(language => language === code?.toLowerCase()) ?? null;
}

/** Where a language may be named, the first that is there decides. */
export interface Choices {
  /** `--lang`. */
  readonly flag?: Language | undefined;
  /** The user's settings. */
  readonly setting?: Language | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, where the environment names none; asked only then. */
  readonly system?: () => string | undefined;
}

/** The language to speak. Of the locale's variables the first that is set decides, as everywhere; unknown is English. */
export function chooseLanguage({flag, setting, environment, system}: Choices): Language {
  const locale =
    ['LC_ALL', 'LC_MESSAGES', 'LANG'].map(name => environment[name]).find(value => value) ?? system?.();
  return flag ?? setting ?? readLanguage(locale ?? '') ?? 'en';
}
