import {describe, expect, test} from '@jest/globals';
import {fuzzy} from '../../source/text/fuzzy.ts';

/** The texts that fit, the nearest first. */
const found = (typed: string, ...texts: readonly string[]) =>
  texts
    .flatMap(text => {
      const fit = fuzzy(typed, text);
      return fit ? [{text, distance: fit.distance}] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({text}) => text);

describe('what is typed', () => {
  test('fits the whole text best, then its beginning, then the beginning of a word, then what is within one', () => {
    expect(found('stop', 'non-stopping', 'unstoppable', 'stop', 'stopper')).toEqual([
      'stop',
      'stopper',
      'non-stopping',
      'unstoppable',
    ]);
  });

  test('fits letters with gaps, the first at the beginning of a word', () => {
    expect(found('cvt', 'Convert', 'Second vat', 'Discover it')).toEqual(['Convert']);
    expect(found('np', 'Next pane')).toEqual(['Next pane']);
    expect(found('sto', 'Show relatives only', 'Give the session the whole screen')).toEqual([]);
  });

  test('fits in every word of it, in any order, without regard to case', () => {
    expect(found('PANE next', 'Next pane', 'Zoom the pane')).toEqual(['Next pane']);
  });

  test('says which letters of the text it names', () => {
    expect(fuzzy('pane', 'Next pane')?.at).toEqual([5, 6, 7, 8]);
    expect(fuzzy('np', 'Next pane')?.at).toEqual([0, 5]);
  });

  test('that is empty fits everything, and nothing of it', () => {
    expect(fuzzy('  ', 'Stop')).toEqual({distance: 0, at: []});
  });

  test('that does not stand there does not fit', () => {
    expect(fuzzy('xyz', 'Stop')).toBeNull();
    expect(fuzzy('stop xyz', 'Stop')).toBeNull();
  });
});
