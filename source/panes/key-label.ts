import {sentences} from '../sentences/sentences.ts';
import type {Key} from '../store/key.ts';

/** A key as people read it: `Ctrl+C`, `Esc`, `s`; `Ctrl+] e` for two, one after the other. */
export function keyLabel(key: Key): string {
  if (key.includes(' ')) return key.split(' ').map(keyLabel).join(' ');
  const names: Readonly<Record<string, string>> = sentences.keys;
  const known = names[key];
  if (known !== undefined) return known;
  const [, modifier, rest] = /^(ctrl|alt|shift)\+(.+)$/.exec(key) ?? [];
  if (modifier === undefined || rest === undefined) return /^f\d+$/.test(key) ? key.toUpperCase() : key;
  const name = keyLabel(rest);
  return `${modifier.charAt(0).toUpperCase()}${modifier.slice(1)}+${name.length === 1 ? name.toUpperCase() : name}`;
}
