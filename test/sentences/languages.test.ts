import {afterEach, describe, expect, test} from '@jest/globals';
import {english} from '../../source/sentences/english.ts';
import {languages, sentencesIn, speak} from '../../source/sentences/languages.ts';
import {sentences} from '../../source/sentences/sentences.ts';

afterEach(() => speak('en'));

/** The sentences of a group and of those in it, functions too, by their path. */
function entries(group: object, path = ''): [path: string, said: unknown][] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? entries(value, `${path}${name}.`) : [[path + name, value]],
  );
}

const flat = (group: object): Record<string, unknown> => Object.fromEntries(entries(group));

describe('the language that is spoken', () => {
  test('is English until another is chosen', () => {
    expect(flat(sentences)).toEqual(flat(english));
  });

  test.each(languages)('can be %s, and every sentence then is', async language => {
    await speak(language);
    expect(flat(sentences)).toEqual(flat(await sentencesIn(language)));
  });

  test('is heard by who held a group of sentences before', async () => {
    const {reasons, help} = sentences;
    const {sections} = help;
    await speak('de');
    expect(reasons.off('DEMO')).toBe('DEMO ist Off: erst starten');
    expect(sections.lists).toBe('Listen');
    expect(sentences.reasons).toBe(reasons);
  });

  test('leaves nothing behind when another is chosen', async () => {
    await speak('zh');
    await speak('fr');
    await speak('en');
    expect(flat(sentences)).toEqual(flat(english));
  });

  test('never changes a catalogue', async () => {
    const before = flat(await sentencesIn('fr'));
    await speak('de');
    await speak('fr');
    await speak('en');
    expect(flat(await sentencesIn('fr'))).toEqual(before);
    expect(flat(english)).toEqual(flat(await sentencesIn('en')));
  });
});
