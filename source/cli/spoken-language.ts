import {type Language, languages} from '../sentences/languages.ts';
import {sentences} from '../sentences/sentences.ts';

/** The language that is spoken now. */
export const spokenLanguage = (): Language =>
  languages.find(language => language === sentences.play.language) ?? 'en';
