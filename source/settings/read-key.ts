import {isText, type Key, keyNames} from '../store/key.ts';

/** Other words for keys, as people and keyboards write them. */
const alike: Readonly<Record<string, string>> = {
  ' ': 'space',
  esc: 'escape',
  return: 'enter',
  pgup: 'pageup',
  pgdn: 'pagedown',
  pgdown: 'pagedown',
  del: 'delete',
  ins: 'insert',
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '→': 'right',
};

const modifiers = ['shift', 'alt', 'ctrl'] as const;

/** What terminals send for Ctrl and a character is another key: Tab, Enter, Backspace, Escape. */
const sameAsOthers = new Set(['ctrl+i', 'ctrl+j', 'ctrl+m', 'ctrl+h', 'ctrl+[']);

/**
 * A key as somebody writes it (`x`, `Ctrl+X`, `ctrl-x`, `PgUp`, `shift+f5`) as it is dispatched; null for what is none,
 * or none that a terminal can tell from another.
 */
export function readKey(text: string): Key | null {
  if (text.length > 40) return null;
  const found = new Set<string>();
  let rest = text.length > 1 ? text.trim() : text;
  for (;;) {
    const [whole = '', modifier = ''] = /^(shift|alt|ctrl|control|meta)[+-](?=.)/i.exec(rest) ?? [];
    if (whole === '') break;
    const name = modifier.toLowerCase();
    found.add(name === 'control' ? 'ctrl' : name === 'meta' ? 'alt' : name);
    rest = rest.slice(whole.length);
  }
  const name = nameOf(rest, found.size > 0 && !found.has('alt'));
  if (name === null) return null;
  if (found.has('shift') && isText(name) && name !== 'space') {
    // Shift and a letter is the capital letter; with other characters it depends on the keyboard.
    if (!/^\p{L}$/u.test(name) || found.has('ctrl')) return null;
    found.delete('shift');
    return readKey([...found, name.toUpperCase()].join('+'));
  }
  const key = [...modifiers.filter(modifier => found.has(modifier)), name].join('+');
  if (found.has('ctrl') && isText(name) && !/^[a-z\]\\^_]$|^space$/.test(name)) return null;
  return sameAsOthers.has(key) ? null : key;
}

function nameOf(text: string, lower: boolean): Key | null {
  const small = text.toLowerCase();
  const known = alike[small] ?? small;
  if (keyNames.some(name => name === known) || /^f(?:[1-9]|1[0-2])$/.test(known)) return known;
  return isText(text) ? (lower ? small : text) : null;
}

/** Keys that can give a session's keys back: Ctrl and a character whose code is left when it is sent itself. */
export const isLeaveKey = (key: Key): boolean => /^ctrl\+[a-z\]\\^_]$/.test(key) && !/[czlsq]$/.test(key);
