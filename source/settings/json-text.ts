/** What a text of JSON with comments says, or the line on which it is none, counted from 1. */
export type ReadJson = {readonly value: unknown} | {readonly line: number};

/** Strings, comments and commas: what decides whether a comma or a slash means something. */
const pieces = /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|,/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * Reads JSON as people write it in settings: with comments of both kinds, commas after the last entry, and a byte
 * order mark. Every character keeps its place, so that a fault is told where it is.
 */
export function readJson(text: string): ReadJson {
  const withoutComments = text
    .replace(/^\ufeff/, ' ')
    .replace(pieces, piece => (piece.startsWith('/') ? blank(piece) : piece));
  const plain = withoutComments.replace(pieces, (piece, offset: number) =>
    piece === ',' && endsList(withoutComments, offset + 1) ? ' ' : piece,
  );
  try {
    const value: unknown = JSON.parse(plain);
    return {value};
  } catch {
    return {line: plain.slice(0, faultIn(plain)).split('\n').length};
  }
}

/** Whether a text could be JSON if it went on. */
function isBegun(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (thrown) {
    const [, place] = /position (\d+)/.exec(String(thrown)) ?? [];
    return /Unexpected end|Unterminated/.test(String(thrown)) || Number(place) === text.length;
  }
}

/** Where a text stops being JSON: V8 tells the place of some faults only, so the longest right beginning is sought. */
function faultIn(text: string): number {
  let [right, wrong] = [0, text.trimEnd().length];
  while (right < wrong) {
    const middle = Math.ceil((right + wrong) / 2);
    if (isBegun(text.slice(0, middle))) right = middle;
    else wrong = middle - 1;
  }
  return right;
}

const closing = /\s*[\]}]/y;

function endsList(text: string, from: number): boolean {
  closing.lastIndex = from;
  return closing.test(text);
}
