import type {Size} from '../panes/screen.ts';
import {type MouseReport, mouseBits, type Typed} from '../store/typed.ts';
import type {Asked} from './asked.ts';

const esc = '\u001b';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/** Where on the screen the session's first cell is, and how many cells it has. */
export interface Place extends Size {
  readonly left: number;
  readonly top: number;
}

/**
 * What a program in a session gets for what a person did: what the terminal sent, but for what the program asked its
 * own terminal for and ours does not know of. Empty where it did not ask for such a thing.
 */
export function toProgram(typed: Typed, asked: Asked, place: Place): string {
  switch (typed.kind) {
    case 'key':
      return cursorKey(typed.raw, asked.applicationCursor);
    case 'paste':
      return pasted(typed.text, asked.bracketedPaste);
    case 'mouse':
      return mouseReport(typed, asked, place);
    case 'ignored':
      // A paste whose end got lost is no key that only the program knows.
      return typed.raw.startsWith(pasteStart) ? '' : typed.raw;
  }
}

/** Arrows, Home and End as the program wants them (DECCKM); ours may say either. */
function cursorKey(raw: string, application: boolean): string {
  const [, final] = /^\u001b[[O]([ABCDHF])$/.exec(raw) ?? [];
  return final === undefined ? raw : `${esc}${application ? 'O' : '['}${final}`;
}

/** Lines end with what Enter sends, as terminals paste them. */
function pasted(text: string, bracketed: boolean): string {
  const typed = text.replace(/\r?\n/g, '\r');
  return bracketed ? pasteStart + typed + pasteEnd : typed;
}

const {motion, button, wheel} = mouseBits;
/** The largest column or row that the old form says in ASCII; what is larger would be no character on its own. */
const largestOld = 94;

function mouseReport(report: MouseReport, asked: Asked, place: Place): string {
  const {code, released} = report;
  const column = report.column - place.left;
  const row = report.row - place.top;
  if (column < 0 || row < 0 || column >= place.columns || row >= place.rows) return '';
  if (!wants(asked.mouse, code, released)) return '';
  if (asked.sgrMouse) return `${esc}[<${code};${column + 1};${row + 1}${released ? 'm' : 'M'}`;
  if (column > largestOld || row > largestOld) return '';
  const old = released ? code | button : code;
  return `${esc}[M${String.fromCharCode(32 + old, 33 + column, 33 + row)}`;
}

function wants(mouse: Asked['mouse'], code: number, released: boolean): boolean {
  const moves = (code & motion) !== 0;
  switch (mouse) {
    case 'none':
      return false;
    case 'x10':
      return !moves && !released && code < wheel;
    case 'vt200':
      return !moves;
    case 'drag':
      return !moves || (code & button) !== button;
    case 'any':
      return true;
  }
}
