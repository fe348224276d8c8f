import {graphemes} from '../text/width.ts';

/**
 * A key as it is declared and dispatched: a printable character stands for itself (`s`, `S`, `/`, `é`), others have
 * names, with `shift+`, `alt+`, `ctrl+` in front in this order (`ctrl+c`, `shift+tab`, `alt+x`).
 */
export type Key = string;

/** The names of the keys that are no characters. */
export const keyNames = [
  'up',
  'down',
  'left',
  'right',
  'pageup',
  'pagedown',
  'home',
  'end',
  'tab',
  'enter',
  'escape',
  'backspace',
  'delete',
  'insert',
  'space',
  'f1',
  'f5',
] as const;

/** Whether a key writes itself into a text field: one user-perceived character, of however many code points. */
export const isText = (key: Key): boolean => key === 'space' || key.length === 1 || isOneCharacter(key);

const isOneCharacter = (key: Key): boolean => !/^[ -~]*$/.test(key) && graphemes(key).length === 1;

/** What a key writes into a text field. */
export const textOf = (key: Key): string => (key === 'space' ? ' ' : key);
