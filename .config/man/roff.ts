/** A text of the man page as roff takes it: nothing in it is a request, and dashes are the ones that people type. */
export function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replace(/[-'`^~]/g, character => written[character] ?? character)
    .replace(/[^\x20-\x7e\n]/gu, character => `\\[u${hexadecimal(character)}]`)
    .replace(/^\./gm, '\\&.');
}

const written: Readonly<Record<string, string>> = {
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

const hexadecimal = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The same as lines of at most 80 characters, as roff's checkers ask for; it fills them again. */
export function filled(text: string): string {
  const lines: string[] = [];
  for (const word of roff(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= 80) lines.push(word.replace(/^\./, '\\&.'));
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

export const bold = (text: string): string => `\\fB${roff(text)}\\fR`;

/** A command line or a flag: the words that are typed bold, those that stand for others in italics. */
export const usageText = (usage: string): string =>
  usage
    .split(/([A-Z]{2,}|N\b)/)
    .map((part, index) => {
      if (part === '') return '';
      return index % 2 === 1 ? `\\fI${roff(part)}\\fR` : bold(part);
    })
    .join('');

export const section = (title: string, ...lines: readonly string[]): string =>
  [`.SH ${title}`, ...lines].join('\n');

/** A term and below it, indented, what it means. */
export const entry = (term: string, meaning: string): string => `.TP\n${term}\n${meaning}`;

/** Lines as they are typed, not filled. */
export const examples = (lines: readonly string[]): string =>
  ['.RS', '.nf', ...lines.map(roff), '.fi', '.RE'].join('\n');
