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
  } catch (thrown) {
    const [, place] = /position (\d+)/.exec(String(thrown)) ?? [];
    const before = place === undefined ? plain.trimEnd() : plain.slice(0, Number(place));
    return {line: before.split('\n').length};
  }
}

const closing = /\s*[\]}]/y;

function endsList(text: string, from: number): boolean {
  closing.lastIndex = from;
  return closing.test(text);
}
