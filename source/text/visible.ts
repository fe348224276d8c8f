/**
 * Characters that must never reach a terminal as they are: C0 and C1 controls and DEL, bidirectional controls
 * (Unicode TR9), zero-width and invisible format characters, line and paragraph separators, lone surrogates.
 * U+200D stays within an emoji sequence only, U+FE0F after one: there they make one character of several.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

// Anchored at the start, on one code point: V8 14.6 fails to match `[\p{…}]$` on characters outside the BMP.
const pictograph = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const takesEmojiStyle = /^[\p{Extended_Pictographic}0-9#*]/u;

const before = (text: string, offset: number): string => {
  const last = text.charCodeAt(offset - 1);
  return text.slice(last >= 0xdc00 && last < 0xe000 ? offset - 2 : offset - 1, offset);
};

/** Whether a joiner or an emoji style selector at `offset` makes one character of its neighbours. */
function joins(character: string, text: string, offset: number): boolean {
  if (offset === 0) return false;
  const left = before(text, offset);
  if (character === '\ufe0f') return takesEmojiStyle.test(left);
  return (
    character === '\u200d' &&
    (left === '\ufe0f' || pictograph.test(left)) &&
    pictograph.test(text.slice(offset + 1))
  );
}

const named: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\u001b': '\\e',
  '\0': '\\0',
};

const escaped = (character: string): string => {
  const known = named[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
};

/**
 * Text from a host, a user or a paste, made safe to show: what would move the cursor, hide, or turn the direction
 * of the line is shown escaped (`\e`, `\u{202e}`).
 */
export function visible(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(unsafe, (character, offset: number) =>
    joins(character, text, offset) ? character : escaped(character),
  );
}

/** Whether `text` can be shown as it is. */
export const isVisible = (text: string): boolean => visible(text) === text;
