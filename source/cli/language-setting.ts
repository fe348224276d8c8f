import type {Language} from '../sentences/languages.ts';
import {readText, settingsFile} from '../settings/files.ts';
import {largestFile} from '../settings/load.ts';

/**
 * The language that the user's settings name; undefined when they name none, or `auto`. What reads settings is loaded
 * only where they may name one: this is asked at every start, before anything is said.
 */
export async function languageSetting(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Language | undefined> {
  const read = readText(settingsFile(), largestFile);
  const text = 'text' in read ? (read.text ?? '') : '';
  if (!text.includes('language') && environment['ISOTOP_LANGUAGE'] === undefined) return undefined;
  const {readEnvironment, readSettings} = await import('../settings/read-settings.ts');
  const language = readEnvironment(environment).settings.language ?? readSettings(text, '').settings.language;
  return language === 'auto' ? undefined : language;
}
