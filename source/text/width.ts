import stringWidth from 'string-width';

/**
 * Whether every code unit is one cell wide: printable ASCII, which most of what a host says is, the letters of Latin-1
 * and Latin Extended-A, and the signs that the dashboard draws with.
 */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013-\u2026\u2190-\u2193\u25b2-\u25cf\u2713]*$/;

/** The characters of Chinese sentences: two cells each. */
const wide = /[\u3001-\u3003\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e]/g;

/** How many terminal cells `text` takes. `text` has no controls and no colours in it (see visible). */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  const narrow = text.replace(wide, '');
  return plain.test(narrow) ? 2 * text.length - narrow.length : stringWidth(text);
}

let segmenter: Intl.Segmenter | undefined;
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
  return segmenter.segment(text);
}

/** The user-perceived characters of `text`. */
function graphemes(text: string): string[] {
  return Array.from(segmentsOf(text), ({segment}) => segment);
}

/** The user-perceived characters of `text`, each found when it is asked for. */
export function* eachGrapheme(text: string): Generator<string> {
  if (/^[\x20-\x7e]*$/.test(text)) yield* text;
  else for (const {segment} of segmentsOf(text)) yield segment;
}

/**
 * Where the user-perceived character begins and ends that the code unit at `index` belongs to; both are the length of
 * `text` behind its end. Looks only at what is near.
 */
export function graphemeAt(text: string, index: number): {readonly start: number; readonly end: number} {
  const found = segmentsOf(text).containing(index);
  return found
    ? {start: found.index, end: found.index + found.segment.length}
    : {start: text.length, end: text.length};
}

export {graphemes};

/** `text` cut to at most `cells`, with `…` where something was cut off; never half a wide character. */
export function truncate(text: string, cells: number, mark = '…'): string {
  if (displayWidth(text) <= cells) return text;
  if (cells <= 0) return '';
  const room = cells - displayWidth(mark);
  if (plain.test(text)) return text.slice(0, Math.max(0, room)) + mark;
  let kept = '';
  let used = 0;
  for (const character of graphemes(text)) {
    const width = stringWidth(character);
    if (used + width > room) break;
    kept += character;
    used += width;
  }
  return kept + mark;
}

/** `text` cut on its left (`…98`), as PowerShell cuts numbers that do not fit. */
export function truncateLeft(text: string, cells: number, mark = '…'): string {
  if (displayWidth(text) <= cells) return text;
  if (cells <= 0) return '';
  const room = cells - displayWidth(mark);
  if (plain.test(text)) return mark + text.slice(text.length - Math.max(0, room));
  let kept = '';
  let used = 0;
  for (const character of graphemes(text).reverse()) {
    const width = stringWidth(character);
    if (used + width > room) break;
    kept = character + kept;
    used += width;
  }
  return mark + kept;
}

/** Exactly `cells` wide: cut or filled with spaces on the right. */
export function padEnd(text: string, cells: number): string {
  const cut = truncate(text, cells);
  return cut + ' '.repeat(Math.max(0, cells - displayWidth(cut)));
}

/** Exactly `cells` wide: cut or filled with spaces on the left. */
export function padStart(text: string, cells: number): string {
  const cut = truncate(text, cells);
  return ' '.repeat(Math.max(0, cells - displayWidth(cut))) + cut;
}
