/** A word before the cursor, as far as it is typed. */
export interface Word {
  /** Without its opening quote. */
  readonly value: string;
  readonly start: number;
  /** The quote that it begins with and that is open; empty without one. */
  readonly quote: string;
}

/** The command before the cursor, in words. */
export interface PipelineWords {
  /** The first word of each command before it in the same pipeline. */
  readonly upstream: readonly string[];
  /** The words before the current one, quotes taken off. */
  readonly before: readonly string[];
  readonly current: Word;
}

const singles = "'\u2018\u2019\u201a\u201b";
const doubles = '"\u201c\u201d\u201e';

/**
 * Takes the end of a line apart for completion. It need not be right for every line, only for those that people
 * complete; the grammar reads what is run.
 */
export function currentPipeline(text: string): PipelineWords {
  let upstream: string[] = [];
  let words: string[] = [];
  let word = {value: '', start: 0, quote: ''};
  let inWord = false;
  let open = '';
  const finish = (end: number): void => {
    if (inWord) words.push(word.value);
    word = {value: '', start: end, quote: ''};
    inWord = false;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (open !== '') {
      if (open.includes(character)) open = '';
      else word.value += character;
      continue;
    }
    if (singles.includes(character) || doubles.includes(character)) {
      open = singles.includes(character) ? singles : doubles;
      if (!inWord) word = {value: '', start: index, quote: open === singles ? "'" : '"'};
      inWord = true;
    } else if (/\s/.test(character)) finish(index + 1);
    else if (character === '|') {
      finish(index + 1);
      if (words[0] !== undefined) upstream = [...upstream, words[0]];
      words = [];
    } else if (/[;({=,]/.test(character) && !(character === '=' && inWord)) {
      if (character !== ',') {
        finish(index + 1);
        upstream = [];
        words = [];
      } else word = {value: '', start: index + 1, quote: ''};
    } else {
      if (!inWord) word = {value: '', start: index, quote: ''};
      inWord = true;
      word.value += character;
    }
  }
  return {upstream, before: words, current: {...word, quote: open === '' ? '' : word.quote}};
}
