import {graphemes} from '../../../../text/width.ts';
import type {Key, KeyName} from './keys.ts';

/** A line that is being typed. The cursor stands before a user-perceived character, or at the end. */
export interface EditedLine {
  readonly text: string;
  /** In UTF-16 code units. */
  readonly cursor: number;
}

export const emptyLine: EditedLine = {text: '', cursor: 0};

/** The longest line that can be typed, as in cmd, in UTF-16 code units; what is beyond is dropped. */
export const longestLine = 8191;

const atEnd = (text: string): EditedLine => ({text, cursor: text.length});

export const lineOf = atEnd;

/** No character that anybody sees as one is longer, UTF-16 code units: so moving costs the same in any line. */
const longestCharacter = 64;

function previous({text, cursor}: EditedLine): number {
  const last = graphemes(text.slice(Math.max(0, cursor - longestCharacter), cursor)).at(-1);
  return cursor - (last?.length ?? 0);
}

function next({text, cursor}: EditedLine): number {
  const [first] = graphemes(text.slice(cursor, cursor + longestCharacter));
  return cursor + (first?.length ?? 0);
}

const wordLeft = ({text, cursor}: EditedLine): number => text.slice(0, cursor).replace(/\S*\s*$/u, '').length;

const wordRight = ({text, cursor}: EditedLine): number =>
  cursor + (/^\s*\S*/u.exec(text.slice(cursor))?.[0].length ?? 0);

const without = ({text}: EditedLine, from: number, to: number): EditedLine => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
});

/** The line with something typed or pasted into it. */
export function typed({text, cursor}: EditedLine, more: string): EditedLine {
  const added = more.slice(0, Math.max(0, longestLine - text.length));
  return {text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length};
}

/** What a key does to a line; null for keys that do something else. */
export function edited(line: EditedLine, key: Key): EditedLine | null {
  return key.kind === 'text' ? typed(line, key.text) : editedBy(line, key.name);
}

function editedBy(line: EditedLine, name: KeyName): EditedLine | null {
  const {text, cursor} = line;
  switch (name) {
    case 'left':
      return {text, cursor: previous(line)};
    case 'right':
      return {text, cursor: next(line)};
    case 'home':
      return {text, cursor: 0};
    case 'end':
      return atEnd(text);
    case 'word-left':
      return {text, cursor: wordLeft(line)};
    case 'word-right':
      return {text, cursor: wordRight(line)};
    case 'backspace':
      return without(line, previous(line), cursor);
    case 'delete':
      return without(line, cursor, next(line));
    case 'kill-line':
      return without(line, 0, cursor);
    case 'kill-to-end':
      return without(line, cursor, text.length);
    case 'kill-word':
      return without(line, wordLeft(line), cursor);
    case 'escape':
      return emptyLine;
    case 'enter':
    case 'tab':
    case 'back-tab':
    case 'up':
    case 'down':
    case 'clear-screen':
    case 'cancel':
      return null;
  }
}
