// Styles as numbers: part of what replaces build/output.js of Ink 8.0.0 (see output.ts). What a sequence does to a
// style, and what takes the terminal from one style to another, is decided by @alcalzone/ansi-tokenize 0.3.2, as in
// Ink, but once for each pair and not at each cell of each frame.
import {
  type AnsiCode,
  ansiCodesToString,
  diffAnsiCodes,
  reduceAnsiCodesIncremental,
  tokenize,
} from '@alcalzone/ansi-tokenize';

/** The number of a style: what colours, weight, links … are on. */
export type Style = number;

export const noStyle: Style = 0;

interface Known {
  readonly codes: readonly AnsiCode[];
  /** The style after a sequence. */
  readonly after: Map<string, Style>;
  /** What is written between this style and another. */
  readonly to: Map<Style, string>;
}

const known: Known[] = [];
const numbers = new Map<string, Style>();

function numberOf(codes: readonly AnsiCode[]): Style {
  const name = codes.map(({code}) => code).join('\n');
  let style = numbers.get(name);
  if (style === undefined) {
    style = known.push({codes, after: new Map(), to: new Map()}) - 1;
    numbers.set(name, style);
  }
  return style;
}
numberOf([]);

function knownOf(style: Style): Known {
  const found = known[style];
  if (!found) throw new RangeError(`no style has the number ${style}`);
  return found;
}

/** The style that holds after `sequence`, one whole escape sequence, under `style`. */
export function styleAfter(style: Style, sequence: string): Style {
  const {codes, after} = knownOf(style);
  let next = after.get(sequence);
  if (next === undefined) {
    const added = tokenize(sequence).filter(token => token.type === 'ansi');
    next = numberOf(reduceAnsiCodesIncremental([...codes], added));
    after.set(sequence, next);
  }
  return next;
}

/** What a terminal needs to go from one style to another; empty when they look the same. */
export function transition(from: Style, to: Style): string {
  if (from === to) return '';
  const {codes, to: others} = knownOf(from);
  let text = others.get(to);
  if (text === undefined) {
    text = ansiCodesToString(diffAnsiCodes([...codes], [...knownOf(to).codes]));
    others.set(to, text);
  }
  return text;
}

/** How many are known: whoever holds their numbers forgets them before they become too many. */
export const styleCount = (): number => known.length;

export function forgetStyles(): void {
  known.length = 0;
  numbers.clear();
  numberOf([]);
}
