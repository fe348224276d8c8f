import {describe, expect, test} from '@jest/globals';
import {english} from '../../source/sentences/english.ts';
import {languages, sentencesIn} from '../../source/sentences/languages.ts';
import {isVisible} from '../../source/text/visible.ts';
import {pairs, type Said, textsOf} from './support.ts';

const others = languages.filter(language => language !== 'en');

/** Has a placeholder come out, as a word of its own? */
const shows = ({text}: Said, placeholder: string): boolean =>
  text.split(/(\d+)|(?=⟨)|(?<=⟩)/).includes(placeholder);

/** Names and words of the documents, of PowerShell and of keyboards: the same in every language. */
const untranslated =
  'Id Off Unhealthy OOM NPM PM WS VM CPU SI Node UTF isotop host shell ok tmux set clipboard on Enter Esc Handles Runtime Runtimes zoom';

/** Words that a language writes as English does. */
const alike: Readonly<Record<string, string>> = {
  fr: 'pause messages session sessions console document section palette parent image isolation ports note terminal',
  de: 'details name container image isolation ports terminal start engine text live flags',
  es: 'terminal no use',
  zh: '',
};

/** What of a text is left when placeholders, and words that are the same in both languages, are taken away. */
function wordsOf(text: string, language: string): readonly string[] {
  const same = new Set(`${untranslated} ${alike[language]}`.toLowerCase().split(' '));
  const words = text.replace(/⟨.*?⟩|null/gu, '').match(/\p{L}{2,}/gu) ?? [];
  return words.filter(word => !same.has(word.toLowerCase()));
}

const paths = (group: object, path = ''): string[] =>
  Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${path}${name}.`) : [path + name],
  );

describe.each(others)('%s', language => {
  test('has every sentence, and no other', async () => {
    expect(paths(await sentencesIn(language)).sort()).toEqual(paths(english).sort());
  });

  test('puts into every sentence what the English one puts into it', async () => {
    const wrong = pairs(english, await sentencesIn(language)).flatMap(pair =>
      pair.english.flatMap((said, index) => {
        const other = pair.other[index];
        if (other === undefined) return [pair.path];
        return (
          [...new Set([...said.given, ...other.given])]
            // English writes some small numbers as words.
            .filter(placeholder =>
              placeholder.length > 1
                ? shows(said, placeholder) !== shows(other, placeholder)
                : shows(said, placeholder) && !shows(other, placeholder),
            )
            .map(placeholder => `${pair.path}: ${placeholder} in “${said.text}” and “${other.text}”`)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence in English', async () => {
    const left = pairs(english, await sentencesIn(language))
      .filter(({path}) => !path.startsWith('keys.'))
      .filter(pair =>
        pair.english.some(
          ({text}, index) => text === pair.other[index]?.text && wordsOf(text, language).length > 0,
        ),
      );
    expect(left.map(({path}) => path)).toEqual([]);
  });

  test('says nothing empty, and nothing that cannot be shown', async () => {
    const pairsOfAll = pairs(english, await sentencesIn(language));
    expect(pairsOfAll.length).toBeGreaterThan(500);
    const wrong = pairsOfAll.filter(pair =>
      pair.other.some(
        ({text}, index) =>
          /undefined|NaN|\[object/.test(text) ||
          (text.trim() === '') !== (pair.english[index]?.text.trim() === '') ||
          text.split('\n').some(line => !isVisible(line)),
      ),
    );
    expect(wrong.map(({path}) => path)).toEqual([]);
  });
});

/** What a language's typography does not allow: a pattern, and what it means. */
const typography: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  fr: [
    ['a plain space, or none, before ; : ! ?', /(?:\p{L}|⟩|\)) ?[;!?](?:\s|$)|(?:\p{L}|⟩|\)) ?:(?=\s|$)/u],
    ['an apostrophe of typewriters', /\p{L}'\p{L}/u],
    ['quotes of English', /[“”]/],
  ],
  de: [
    ['quotes of English', /”|(?<!„[^“]*)“/],
    ['an apostrophe of typewriters', /\p{L}'\p{L}/u],
  ],
  es: [
    ['a question that does not begin as one', /^[^¿]*\p{L}\?(?:\s|$)/u],
    ['quotes of English', /[“”]/],
  ],
  zh: [
    ['punctuation of other scripts behind a character', /\p{Script=Han}[,;:?!.](?:\s|$)/u],
    ['a space between characters', /\p{Script=Han} \p{Script=Han}/u],
    ['a space beside punctuation', /[，。：；？！（）“”、] | [，。：；？！（）、]/],
  ],
};

test.each(Object.entries(typography))('the typography of %s is kept', async (language, rules) => {
  const known = languages.find(each => each === language) ?? 'en';
  const wrong = textsOf(english, await sentencesIn(known)).flatMap(([path, text]) =>
    // A host's sentence and its remedy, in English, are joined as in English.
    path === 'failed'
      ? []
      : rules.filter(([, pattern]) => pattern.test(text)).map(([rule]) => `${path}: ${rule}: ${text}`),
  );
  expect(wrong).toEqual([]);
});
