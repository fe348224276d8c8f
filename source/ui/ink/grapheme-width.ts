// What string-width 8.3.0 says of one user-perceived character, without the expression \p{RGI_Emoji}, whose making
// takes 33 ms: of its parts only those are used that are not covered by another of string-width's rules.
import {eastAsianWidth} from 'get-east-asian-width';

/** What emoji are, but for the joined ones: those have two pictographs and more, see isJoined. */
const emoji = ['Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Emoji_Flag_Sequence', 'RGI_Emoji_Tag_Sequence']
  .map(property => `\\p{${property}}`)
  .join('');

// Made on first need: they, too, take some milliseconds together.
let expressions: ReturnType<typeof makeExpressions> | undefined;

function makeExpressions() {
  return {
    visible:
      /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u,
    spacingMark: /\p{Spacing_Mark}/u,
    emoji: new RegExp(`^(?:[${emoji}]|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier})$`, 'v'),
    keycap: /^[\d#*]\u20e3$/,
    pictographs: /\p{Extended_Pictographic}/gu,
  };
}

/** Longer than any emoji: what joins more than this is not one. */
const longestEmoji = 50;

/** The cells that `segment`, one grapheme cluster, takes. 0 when nothing of it is printed. */
export function graphemeWidth(segment: string, ambiguousAsWide: boolean): number {
  expressions ??= makeExpressions();
  const start = segment.search(expressions.visible);
  if (start === -1) return 0;
  if (expressions.emoji.test(segment) || isJoined(segment, expressions)) return 2;
  const seen = segment.slice(start);
  return jamoWidth(seen, ambiguousAsWide, expressions) ?? plainWidth(seen, ambiguousAsWide, expressions);
}

function isJoined(segment: string, {keycap, pictographs}: ReturnType<typeof makeExpressions>): boolean {
  if (segment.length > longestEmoji) return false;
  return (
    keycap.test(segment) || (segment.includes('\u200d') && (segment.match(pictographs)?.length ?? 0) > 1)
  );
}

/** The first code point, and what stands after it within the cluster and takes cells of its own. */
function plainWidth(
  seen: string,
  ambiguousAsWide: boolean,
  {spacingMark}: ReturnType<typeof makeExpressions>,
): number {
  let width = 0;
  for (const character of seen) {
    const counts =
      width === 0 || spacingMark.test(character) || (character >= '\uff00' && character <= '\uffef');
    if (counts) width += eastAsianWidth(character.codePointAt(0) ?? 0, {ambiguousAsWide});
  }
  return width;
}

const isLeading = (code: number) => (code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c);
const isVowel = (code: number) => (code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6);
const isTrailing = (code: number) => (code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb);

/** Hangul written in jamo: leading, vowel and trailing make one syllable of two cells; null when it is no jamo. */
function jamoWidth(
  seen: string,
  ambiguousAsWide: boolean,
  {visible}: ReturnType<typeof makeExpressions>,
): number | null {
  const codes = Array.from(seen)
    .filter(character => visible.test(character))
    .map(character => character.codePointAt(0) ?? 0);
  const isJamo = (code: number) => isLeading(code) || isVowel(code) || isTrailing(code);
  if (!isJamo(codes[0] ?? 0)) return null;
  let width = 0;
  let jamo = true;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    // After the first that is none, all are counted one by one.
    jamo &&= isJamo(code);
    if (jamo && isLeading(code) && isVowel(codes[at + 1] ?? 0)) {
      width += 2;
      at += isTrailing(codes[at + 2] ?? 0) ? 2 : 1;
    } else width += eastAsianWidth(code, {ambiguousAsWide});
  }
  return width;
}
