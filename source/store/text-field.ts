import {visible} from '../text/visible.ts';
import {graphemes} from '../text/width.ts';

/**
 * A line of text that is being typed. `cursor` counts code units and stands between two user-perceived characters.
 * The text is always safe to show: what cannot be shown is written out as it is typed or pasted.
 */
export interface TextField {
  readonly text: string;
  readonly cursor: number;
}

export const emptyField: TextField = {text: '', cursor: 0};
export const fieldOf = (text: string): TextField => ({text, cursor: text.length});

/** Where characters begin, and the end of the text: the places where a cursor can stand. */
function stops(text: string): readonly number[] {
  const places = [0];
  let at = 0;
  for (const character of graphemes(text)) {
    at += character.length;
    places.push(at);
  }
  return places;
}

const before = ({text, cursor}: TextField): number => stops(text).findLast(stop => stop < cursor) ?? 0;
const after = ({text, cursor}: TextField): number => stops(text).find(stop => stop > cursor) ?? text.length;

function without({text}: TextField, from: number, to: number): TextField {
  return {text: text.slice(0, from) + text.slice(to), cursor: from};
}

/** Line breaks and tabs become spaces (those at the ends fall away); other invisible characters are written out. */
export function pasted(text: string): string {
  return visible(text.replace(/^[\r\n\t]+|[\r\n\t]+$/g, '').replace(/\r\n|[\r\n\t\u0085\u2028\u2029]/g, ' '));
}

/** Writes `text`, as it is, at the cursor. */
export function insert(field: TextField, text: string): TextField {
  const written = visible(text);
  const whole = field.text.slice(0, field.cursor) + written + field.text.slice(field.cursor);
  const end = field.cursor + written.length;
  // What was written may have joined its neighbours into one character: stand behind it.
  return {text: whole, cursor: stops(whole).find(stop => stop >= end) ?? whole.length};
}

/** Where the word before the cursor begins, as Ctrl+W understands words. */
function wordStart({text, cursor}: TextField): number {
  return (
    text
      .slice(0, cursor)
      .trimEnd()
      .match(/^.*\s(?=\S)/su)?.[0].length ?? 0
  );
}

/** What an editing key does to a field, or null when the key is none. */
export function edit(field: TextField, key: string): TextField | null {
  switch (key) {
    case 'left':
    case 'ctrl+b':
      return {...field, cursor: before(field)};
    case 'right':
    case 'ctrl+f':
      return {...field, cursor: after(field)};
    case 'home':
    case 'ctrl+a':
      return {...field, cursor: 0};
    case 'end':
    case 'ctrl+e':
      return {...field, cursor: field.text.length};
    case 'backspace':
    case 'ctrl+h':
      return without(field, before(field), field.cursor);
    case 'delete':
    case 'ctrl+d':
      return without(field, field.cursor, after(field));
    case 'ctrl+u':
      return without(field, 0, field.cursor);
    case 'ctrl+k':
      return without(field, field.cursor, field.text.length);
    case 'ctrl+w':
      return without(field, wordStart(field), field.cursor);
    default:
      return null;
  }
}
