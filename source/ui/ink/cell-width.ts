// For which text the width and the cells can be told without Intl.Segmenter (15 ms and 2 MiB when it is first made)
// and without Unicode's emoji expressions (33 ms). Made for string-width 8.3.0; test/ui/ink/cell-width.test.ts compares
// every code point with it.
import {eastAsianWidth} from 'get-east-asian-width';

/**
 * The cells that a code point takes when it is a character of its own whatever stands beside it: 1 or 2. 0 when that
 * is not certain: it may join with its neighbours (marks, joiners, flags, jamo), or is not printed.
 *
 * Only what joins with nothing is told here: in the terms of Unicode's UAX 29 these code points have the property
 * value Other (or are whole Hangul syllables), so between two of them there is always a boundary.
 */
export function standaloneWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code !== 0xad) ? 1 : 0;
  // Greek, Cyrillic.
  if (code < 0x530) return code >= 0x370 && (code <= 0x482 || code >= 0x48a) ? 1 : 0;
  // Hyphens, quotes, the ellipsis.
  if (code < 0x205f) return code >= 0x2010 && (code <= 0x2027 || code >= 0x2030) ? 1 : 0;
  // Arrows, mathematics, lines, blocks, shapes, dingbats.
  if (code < 0x2190) return 0;
  if (code < 0x231a || (code >= 0x2500 && code < 0x25fd)) return 1;
  if (code < 0x2c00) return eastAsianWidth(code);
  return standaloneWidthOfOthers(code);
}

/** Kana, ideographs, Hangul syllables, full-width forms, and the pictures beyond the first plane. */
function standaloneWidthOfOthers(code: number): 0 | 1 | 2 {
  if (code < 0x3000) return 0;
  const wide =
    code <= 0x3029 ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x309b && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x2fffd) ||
    (code >= 0x30000 && code <= 0x3fffd);
  if (wide) return 2;
  // Without the modifiers of skin, which join with what stands before them.
  if (code >= 0x1f300 && code <= 0x1faff && !(code >= 0x1f3fb && code <= 0x1f3ff))
    return eastAsianWidth(code);
  return 0;
}
