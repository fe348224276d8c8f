/** One place of a wildcard pattern: any run of characters, or a test of one. */
type Place = 'any' | ((character: string) => boolean);

function placesOf(pattern: string, fold: (text: string) => string): Place[] {
  const characters = [...pattern];
  const places: Place[] = [];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === '*') {
      if (places.at(-1) !== 'any') places.push('any');
    } else if (character === '?') places.push(() => true);
    else if (character === '`' && index + 1 < characters.length) {
      index += 1;
      const literal = fold(characters[index] ?? '');
      places.push(tested => tested === literal);
    } else {
      const end = character === '[' ? characters.indexOf(']', index + 2) : -1;
      if (end < 0) {
        const literal = fold(character);
        places.push(tested => tested === literal);
      } else {
        places.push(setOf(characters.slice(index + 1, end).map(fold)));
        index = end;
      }
    }
  }
  return places;
}

/** `[a-cx]` */
function setOf(characters: readonly string[]): (character: string) => boolean {
  const ranges: (readonly [string, string])[] = [];
  for (let index = 0; index < characters.length; index += 1) {
    const first = characters[index] ?? '';
    const last = characters[index + 1] === '-' ? characters[index + 2] : undefined;
    if (last !== undefined) index += 2;
    ranges.push([first, last ?? first]);
  }
  return character => ranges.some(([first, last]) => first <= character && character <= last);
}

/** Whether a text has a character that wildcards are made of. */
export const hasWildcard = (text: string): boolean => /[*?[]/.test(text);

/**
 * PowerShell's wildcards (`*`, `?`, `[a-c]`), for the whole of a text. In time that grows with the product of both
 * lengths at most, whatever the pattern.
 */
export function wildcard(pattern: string, caseSensitive = false): (text: string) => boolean {
  const fold = (text: string): string => (caseSensitive ? text : text.toLowerCase());
  const places = placesOf(pattern, fold);
  return text => {
    const characters = [...fold(text)];
    let place = 0;
    let star = -1;
    let resume = 0;
    for (let at = 0; at < characters.length; ) {
      const test = places[place];
      if (test === 'any') {
        star = place;
        place += 1;
        resume = at;
      } else if (test?.(characters[at] ?? '')) {
        place += 1;
        at += 1;
      } else if (star >= 0) {
        place = star + 1;
        resume += 1;
        at = resume;
      } else return false;
    }
    while (places[place] === 'any') place += 1;
    return place === places.length;
  };
}
