import type {IUnicodeVersionProvider} from '@xterm/headless';
import {displayWidth} from '../text/width.ts';

/**
 * How many cells characters take in a session: as many as everywhere else in isotop (text/width), so that a row of a
 * session is as wide on the screen as its program believes. The providers that xterm has are of older Unicodes.
 */
export const characterCells: IUnicodeVersionProvider = {
  version: 'isotop',
  wcwidth: code => classOf(code).cells,
  charProperties,
};

/** What a character does with the one before it. */
type Joining =
  | 'alone'
  | 'mark'
  | 'modifier'
  | 'emoji-style'
  | 'joiner'
  | 'pictograph'
  | 'flag-half'
  | 'keycap-base'
  | 'keycap';

interface CharacterClass {
  readonly cells: 0 | 1 | 2;
  readonly joining: Joining;
}

/** What xterm keeps of the character before: whether the next may join it. */
const nothing = 0;
const afterPictograph = 1;
const afterJoinedPictograph = 2;
const afterFlagHalf = 3;
const afterKeycapBase = 4;
const afterStyledKeycapBase = 5;

/** xterm's form of the answer (UnicodeService.createPropertyValue): what it keeps, the cells of the whole, joined. */
const answer = (kept: number, cells: number, joined: boolean): number =>
  (kept << 3) | (cells << 1) | (joined ? 1 : 0);
const keptOf = (before: number): number => before >> 3;
const cellsOf = (before: number): number => (before >> 1) & 3;

const oneCell = answer(nothing, 1, false);
/** Printable ASCII is never joined to what is before it; digits, # and * may become keycaps. */
const isSimple = (code: number): boolean =>
  code >= 0x20 && code < 0x7f && code !== 0x23 && code !== 0x2a && !(code >= 0x30 && code <= 0x39);

function charProperties(code: number, before: number): number {
  if (isSimple(code)) return oneCell;
  const {cells, joining} = classOf(code);
  const kept = keptOf(before);
  switch (joining) {
    case 'mark':
      return before === 0 ? answer(nothing, 1, false) : answer(kept, cellsOf(before), true);
    case 'modifier':
      return kept === afterPictograph ? answer(kept, 2, true) : answer(nothing, cells, false);
    case 'emoji-style':
      if (before === 0) return answer(nothing, 1, false);
      if (kept === afterKeycapBase) return answer(afterStyledKeycapBase, 1, true);
      return answer(kept, kept === afterPictograph ? 2 : cellsOf(before), true);
    case 'keycap-base':
      return answer(afterKeycapBase, 1, false);
    case 'keycap':
      if (before === 0) return answer(nothing, 1, false);
      return answer(nothing, kept === afterStyledKeycapBase ? 2 : cellsOf(before), true);
    case 'joiner':
      if (before === 0) return answer(nothing, 1, false);
      return answer(kept === afterPictograph ? afterJoinedPictograph : nothing, cellsOf(before), true);
    case 'pictograph':
      return kept === afterJoinedPictograph
        ? answer(afterPictograph, 2, true)
        : answer(afterPictograph, cells, false);
    case 'flag-half':
      return kept === afterFlagHalf ? answer(nothing, 2, true) : answer(afterFlagHalf, cells, false);
    case 'alone':
      return answer(nothing, cells, false);
  }
}

const classes = new Map<number, CharacterClass>();

function classOf(code: number): CharacterClass {
  let known = classes.get(code);
  if (known === undefined) {
    known = makeClass(String.fromCodePoint(code));
    classes.set(code, known);
  }
  return known;
}

function makeClass(character: string): CharacterClass {
  const joining = joiningOf(character);
  const width = displayWidth(character);
  return {cells: width >= 2 ? 2 : width === 1 || joining === 'alone' ? 1 : 0, joining};
}

/** Whether it adds nothing to the width of what is before it: marks, and the later parts of a Hangul syllable. */
const addsNothing = (character: string): boolean =>
  displayWidth(`a${character}`) === 1 ||
  (displayWidth(`\u1100${character}`) === 2 && displayWidth(character) < 2) ||
  displayWidth(`\u1100\u1161${character}`) === 2;

function joiningOf(character: string): Joining {
  if (character === '\u200d') return 'joiner';
  if (character === '\ufe0f') return 'emoji-style';
  if (character === '\u20e3') return 'keycap';
  if (/^[0-9#*]/.test(character)) return 'keycap-base';
  if (/^\p{Emoji_Modifier}/u.test(character)) return 'modifier';
  if (/^\p{Regional_Indicator}/u.test(character)) return 'flag-half';
  if (/^\p{Extended_Pictographic}/u.test(character)) return 'pictograph';
  return addsNothing(character) ? 'mark' : 'alone';
}
