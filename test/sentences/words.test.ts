import {expect, test} from '@jest/globals';
import type {Whole, Words} from '../../source/sentences/words.ts';

/** Takes what a language may be, given these English sentences; what it refuses does not compile. */
const english = {
  plain: 'Nothing is selected',
  about: (name: string, lines: number) => `${name} has ${lines} lines`,
  group: {choice: (entered: boolean) => (entered ? 'yes (Enter)' : 'yes')},
};
type English = typeof english;
const translation = <Other extends Words<English>>(other: Other & Whole<English, Other>): Words<English> =>
  other;

const plain = 'Rien n’est sélectionné';
const about = (name: string, lines: number) => `${name} a ${lines} lignes`;
const group = {choice: (entered: boolean) => (entered ? 'oui (Enter)' : 'oui')};

test('a language has every sentence with its placeholders, or it does not compile', () => {
  const french = translation({plain, about, group});
  expect(french.about('DEMO', 3)).toBe('DEMO a 3 lignes');

  const refused = [
    // @ts-expect-error a sentence is missing
    translation({about, group}),
    // @ts-expect-error a group has nothing in it
    translation({plain, about, group: {}}),
    // @ts-expect-error a placeholder is missing
    translation({plain, group, about: (name: string) => `${name} a des lignes`}),
    // @ts-expect-error there is a placeholder too many
    translation({plain, group, about: (_name: string, _lines: number, _more: string) => ''}),
    // @ts-expect-error a placeholder is another thing
    translation({plain, group, about: (name: number, lines: number) => `${name} a ${lines} lignes`}),
    // @ts-expect-error a text takes placeholders
    translation({plain: (name: string) => name, about, group}),
  ];
  expect(refused).toHaveLength(6);
});
