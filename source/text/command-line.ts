/** A word of a command line, without its quotes, and where it stands with them. */
export interface TypedWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a command line, with "…" and '…' around what has spaces; `open` when the last quote is not closed. */
export function typedWords(text: string): {readonly words: readonly TypedWord[]; readonly open: boolean} {
  const words: TypedWord[] = [];
  let word: {value: string; readonly start: number} | null = null;
  let quote: string | null = null;
  let at = 0;
  for (const character of text) {
    if (quote === null && /\s/u.test(character)) {
      if (word !== null) words.push({...word, end: at});
      word = null;
    } else {
      word ??= {value: '', start: at};
      if (quote !== null ? character === quote : character === '"' || character === "'")
        quote = quote === null ? character : null;
      else word.value += character;
    }
    at += character.length;
  }
  if (word !== null) words.push({...word, end: at});
  return {words, open: quote !== null};
}

/** The words of a command line; null when a quote is not closed. */
export function splitWords(text: string): readonly string[] | null {
  const {words, open} = typedWords(text);
  return open ? null : words.map(({value}) => value);
}

/** A word as a POSIX shell takes it. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A word as PowerShell takes it: `"Virtual Switch"`, as the documents write it, or '…' where "…" would expand it. */
export function powershellWord(word: string): string {
  if (/^[\w./-]+$/.test(word) && !word.startsWith('-')) return word;
  return /["$`“”„]/u.test(word) ? `'${word.replaceAll("'", "''")}'` : `"${word}"`;
}
