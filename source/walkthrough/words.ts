/** Quotes and dashes as they were typed, whatever a word processor made of them. */
const plain = (text: string): string =>
  text
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2018-\u201b\u2032]/g, "'");

/** The words of a command line, without their quotes. Brackets, pipes and commas part words too. */
export function wordsOf(command: string): readonly string[] {
  return Array.from(
    plain(command).matchAll(/"([^"]*)"|'([^']*)'|([^\s"'|;(){},]+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** The values behind a parameter, which may be shortened to `least` letters: `-Name A, B`, `-Name:A`. */
export function valuesOf(words: readonly string[], name: string, least: number): readonly string[] {
  const asked = /^-{1,2}([a-z]+)(?:[:=](.+))?$/i;
  return words.flatMap((word, index) => {
    const [, given = '', attached] = asked.exec(word) ?? [];
    if (given.length < least || !name.toLowerCase().startsWith(given.toLowerCase())) return [];
    const next = words[index + 1];
    return attached !== undefined ? [attached] : next === undefined || next.startsWith('-') ? [] : [next];
  });
}

/** The beginning of a docker id, or the whole: twelve hexadecimal digits or more, of which one at least is a digit. */
export const looksLikeId = (word: string): boolean => /^(?=.*\d)[0-9a-f]{12,64}$/i.test(word);
