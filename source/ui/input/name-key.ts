import type {Key} from '../../store/key.ts';

const byFinal: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

const byNumber: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

const linuxConsole: Readonly<Record<string, string>> = {A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5'};

/** The keypad in application mode: ESC O and one of these. */
const keypad: Readonly<Record<string, string>> = {
  M: 'enter',
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  X: '=',
};

/** xterm's modifier parameter: 1 + shift 1 + alt 2 + ctrl 4; what is above (super, hyper) has no name here. */
function withModifiers(name: string, parameter: number): Key {
  const bits = Math.max(0, parameter - 1);
  const shift = (bits & 1) !== 0;
  if (name !== 'space' && [...name].length === 1 && shift)
    return withModifiers(name.toUpperCase(), 1 + (bits & 6));
  return `${shift ? 'shift+' : ''}${bits & 2 ? 'alt+' : ''}${bits & 4 ? 'ctrl+' : ''}${name}`;
}

/** A control character or a character that writes itself; null for what is neither. */
export function nameCharacter(character: string): Key | null {
  const code = character.codePointAt(0) ?? 0;
  switch (code) {
    case 0x00:
      return 'ctrl+space';
    case 0x08:
    case 0x7f:
      return 'backspace';
    case 0x09:
      return 'tab';
    case 0x0a:
    case 0x0d:
      return 'enter';
    case 0x1b:
      return 'escape';
    case 0x20:
      return 'space';
  }
  if (code <= 0x1a) return `ctrl+${String.fromCharCode(code + 0x60)}`;
  if (code <= 0x1f) return `ctrl+${String.fromCharCode(code + 0x40)}`;
  // C1 controls, the mark of an encoding fault, and a byte order mark are no keys, nor any part of one.
  const kept = character.replaceAll(/[\u0080-\u009f\ufffd\ufeff]/g, '');
  return kept === '' ? null : kept;
}

/** ESC and a character. */
export function nameAlt(character: string): Key | null {
  const name = nameCharacter(character);
  if (name === null) return null;
  return name.startsWith('ctrl+') ? `alt+${name}` : withModifiers(name, 3);
}

/** What stands after ESC O. */
export function nameSs3(body: string): Key | null {
  const final = body.at(-1) ?? '';
  const digit = /^[p-y]$/.test(final) ? String(final.charCodeAt(0) - 0x70) : undefined;
  const name = byFinal[final] ?? keypad[final] ?? digit;
  return name === undefined ? null : withModifiers(name, Number(body.slice(0, -1)) || 1);
}

/** What stands after ESC [, where it is a key; null where it is none. */
export function nameCsi(body: string): Key | null {
  if (body.startsWith('[')) return linuxConsole[body.slice(1)] ?? null;
  const [, parameters = '', final = ''] = /^([\d;:]*)([A-Za-z~^])$/.exec(body) ?? [];
  const numbers = parameters.split(';').map(part => Number(part.split(':')[0]) || 0);
  const [first = 0, second = 1, third = 0] = numbers;
  const released = parameters.split(';')[1]?.split(':')[1] === '3';
  if (released) return null;
  switch (final) {
    case '':
      return null;
    case 'Z':
      return 'shift+tab';
    case 'u':
      return nameCode(first, second);
    case '~':
      if (first === 27) return nameCode(third, second);
      return byNumber[first] === undefined ? null : withModifiers(byNumber[first], second);
    case '^':
      return byNumber[first] === undefined ? null : withModifiers(byNumber[first], 5);
    default:
      return byFinal[final] === undefined ? null : withModifiers(byFinal[final], second);
  }
}

/** A key by its code point, as terminals say it that were told to (CSI u, modifyOtherKeys). */
function nameCode(code: number, modifiers: number): Key | null {
  // From 57344 on stand keys without a character: media keys, the modifiers themselves.
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff)) return null;
  const name = nameCharacter(String.fromCodePoint(code));
  if (name === null || name.startsWith('ctrl+')) return name;
  return withModifiers(name, modifiers);
}
