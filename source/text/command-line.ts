/** The words of a command line, with "…" and '…' around what has spaces; null when a quote is not closed. */
export function splitWords(text: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (const character of text) {
    if (quote !== null) {
      if (character === quote) quote = null;
      else word = (word ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/u.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + character;
  }
  if (quote !== null) return null;
  return word === null ? words : [...words, word];
}

/** A word as a POSIX shell takes it. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A word as PowerShell takes it: `"Virtual Switch"`, as the documents write it, or '…' where "…" would expand it. */
export function powershellWord(word: string): string {
  if (/^[\w./-]+$/.test(word) && !word.startsWith('-')) return word;
  return /["$`“”„]/u.test(word) ? `'${word.replaceAll("'", "''")}'` : `"${word}"`;
}
