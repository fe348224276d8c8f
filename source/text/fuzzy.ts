/** How well something that is typed fits a text: the smaller the better; and which code units of the text it names. */
export interface Fit {
  readonly distance: number;
  readonly at: readonly number[];
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

const isWordStart = (text: string, index: number): boolean =>
  index === 0 || (!isLetter(text.charAt(index - 1)) && isLetter(text.charAt(index)));

const range = (from: number, length: number): number[] => Array.from({length}, (_, step) => from + step);

/** Where a letter stands after `last`: in the rest of that word, else at the start of a later one; -1 for nowhere. */
function nextPlace(text: string, letter: string, last: number): number {
  for (let index = last + 1; isLetter(text.charAt(index)); index += 1)
    if (text.charAt(index) === letter) return index;
  for (let index = text.indexOf(letter, last + 1); index !== -1; index = text.indexOf(letter, index + 1))
    if (isWordStart(text, index)) return index;
  return -1;
}

/** Where the letters of `word` stand in `text`, in order, the first at the start of a word; null when they do not. */
function scattered(word: string, text: string): number[] | null {
  for (let start = 0; start < text.length; start += 1) {
    if (text.charAt(start) !== word.charAt(0) || !isWordStart(text, start)) continue;
    const at = [start];
    for (const letter of word.slice(1)) {
      const place = nextPlace(text, letter, at.at(-1) ?? start);
      if (place === -1) break;
      at.push(place);
    }
    if (at.length === word.length) return at;
  }
  return null;
}

/** The gaps between letters that stand in order. */
const gapsIn = (at: readonly number[]): number => (at.at(-1) ?? 0) - (at[0] ?? 0) + 1 - at.length;

function fitWord(word: string, text: string): Fit | null {
  const places: number[] = [];
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1))
    places.push(index);
  const [first] = places;
  if (first !== undefined) {
    const atWord = places.find(index => isWordStart(text, index));
    const index = atWord ?? first;
    const distance = index === 0 ? (word === text ? 0 : 1) : atWord === undefined ? 3 : 2;
    return {distance, at: range(index, word.length)};
  }
  const at = word.length > 1 ? scattered(word, text) : null;
  return at && {distance: 4 + gapsIn(at), at};
}

/** How well `typed` fits `text`: every word of it must stand there, whole or with gaps. Case does not matter. */
export function fuzzy(typed: string, text: string): Fit | null {
  const lower = text.toLowerCase();
  // A few letters are longer in lower case: then no place is where it was.
  const searched = lower.length === text.length ? lower : text;
  const at = new Set<number>();
  let distance = 0;
  for (const word of typed.toLowerCase().split(/\s+/u)) {
    if (word === '') continue;
    const fit = fitWord(word, searched);
    if (fit === null) return null;
    distance += fit.distance;
    for (const place of fit.at) at.add(place);
  }
  return {distance, at: [...at]};
}
