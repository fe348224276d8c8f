import {visible} from '../text/visible.ts';
import {graphemeAt} from '../text/width.ts';

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

/**
 * So many code units a field takes at most; what is more is cut off. The longest command line of Windows has 32,767.
 */
export const longestText = 40_000;

const before = ({text, cursor}: TextField): number => (cursor === 0 ? 0 : graphemeAt(text, cursor - 1).start);
const after = ({text, cursor}: TextField): number => graphemeAt(text, cursor).end;

function without({text}: TextField, from: number, to: number): TextField {
  return {text: text.slice(0, from) + text.slice(to), cursor: from};
}

/** Line breaks and tabs become spaces (those at the ends fall away); other invisible characters are written out. */
export function pasted(text: string): string {
  // Looked at once: only the beginning of a run of line breaks is tried as the end of the text.
  const inner = text.replace(/^[\r\n\t]+|(?<![\r\n\t])[\r\n\t]+$/g, '');
  return visible(inner.replace(/\r\n|[\r\n\t\u0085\u2028\u2029]/g, ' '));
}

/** Writes `text`, as it is, at the cursor; as much of it as there is room for. */
export function insert(field: TextField, text: string): TextField {
  const {cursor} = field;
  const room = Math.max(0, longestText - field.text.length);
  const safe = visible(text);
  const written = safe.length > room ? safe.slice(0, graphemeAt(safe, room).start) : safe;
  const whole = field.text.slice(0, cursor) + written + field.text.slice(cursor);
  const end = cursor + written.length;
  // What was written may have joined its neighbours into one character: stand behind it.
  const {start, end: next} = graphemeAt(whole, end);
  return {text: whole, cursor: start === end ? end : next};
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
