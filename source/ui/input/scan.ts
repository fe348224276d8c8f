/** What stands at the beginning of the input: how long it is, or that its end has not come yet. */
export type Scan =
  | {readonly kind: 'unfinished'}
  /** ESC before a character: the character with Alt. */
  | {readonly kind: 'alt'; readonly length: number}
  /** ESC [ … final. */
  | {readonly kind: 'csi'; readonly length: number}
  /** ESC O … final. */
  | {readonly kind: 'ss3'; readonly length: number}
  /** OSC, DCS, APC, PM, SOS up to their end. */
  | {readonly kind: 'string'; readonly length: number}
  /** An escape on its own, because what follows is another one. */
  | {readonly kind: 'escape'; readonly length: 1}
  /** A sequence that breaks off where a character stands that cannot be in it. */
  | {readonly kind: 'broken'; readonly length: number};

const esc = '\u001b';
const unfinished: Scan = {kind: 'unfinished'};

/** The longest answer that is waited for; a terminal's longest (its colours) have some dozens of characters. */
const longestString = 4096;

/** `text` begins with ESC. ECMA-48: parameters 0x30–0x3f, intermediates 0x20–0x2f, final 0x40–0x7e. */
export function scan(text: string): Scan {
  switch (text[1]) {
    case undefined:
      return unfinished;
    case esc:
      return {kind: 'escape', length: 1};
    case '[':
      return scanCsi(text);
    case 'O':
      return scanSs3(text);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return scanString(text);
    default:
      return {kind: 'alt', length: 1 + String.fromCodePoint(text.codePointAt(1) ?? 0).length};
  }
}

function scanCsi(text: string): Scan {
  // The Linux console says ESC [ [ A for F1, and xterm's first mouse protocol ESC [ M and three characters.
  if (text[2] === '[') return text.length < 4 ? unfinished : {kind: 'csi', length: 4};
  if (text[2] === 'M') return text.length < 6 ? unfinished : {kind: 'csi', length: 6};
  let at = 2;
  while (at < text.length && isBetween(text, at, 0x30, 0x3f)) at += 1;
  while (at < text.length && isBetween(text, at, 0x20, 0x2f)) at += 1;
  if (at === text.length) return at > longestString ? {kind: 'broken', length: at} : unfinished;
  return isBetween(text, at, 0x40, 0x7e) ? {kind: 'csi', length: at + 1} : {kind: 'broken', length: at};
}

function scanSs3(text: string): Scan {
  let at = 2;
  while (at < text.length && isBetween(text, at, 0x30, 0x3f)) at += 1;
  if (at === text.length) return at > longestString ? {kind: 'broken', length: at} : unfinished;
  return isBetween(text, at, 0x40, 0x7e) ? {kind: 'ss3', length: at + 1} : {kind: 'broken', length: at};
}

/** Strings end with BEL or ST; CAN, SUB and any other escape break them off. */
function scanString(text: string): Scan {
  for (let at = 2; at < text.length; at += 1) {
    switch (text[at]) {
      case '\u0007':
      case '\u009c':
        return {kind: 'string', length: at + 1};
      case '\u0018':
      case '\u001a':
        return {kind: 'broken', length: at + 1};
      case esc:
        if (at + 1 === text.length) return unfinished;
        return text[at + 1] === '\\' ? {kind: 'string', length: at + 2} : {kind: 'broken', length: at};
    }
    if (at > longestString) return {kind: 'broken', length: at};
  }
  return unfinished;
}

function isBetween(text: string, at: number, low: number, high: number): boolean {
  const code = text.charCodeAt(at);
  return code >= low && code <= high;
}
