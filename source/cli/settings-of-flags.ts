import type {Settings} from '../settings/settings.ts';
import {asked} from '../store/confirm.ts';
import type {FlagValues} from './flags.ts';

/** What the flags of a command line say of settings. */
export function settingsOfFlags({theme, ascii, noMouse, refresh, yes, lang}: FlagValues): Partial<Settings> {
  return {
    ...(theme !== undefined && {theme}),
    ...(ascii && {ascii}),
    ...(noMouse && {mouse: false}),
    ...(refresh !== undefined && {refresh}),
    ...(yes && {confirm: Object.fromEntries(asked.map(name => [name, false]))}),
    ...(lang !== undefined && {language: lang}),
  };
}
