import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import ordinary from '../../../node_modules/ink/build/measure-text.js';
import ours from '../../../source/ui/ink/measure-text.ts';
import {styledText} from './any-text.ts';

test('any text is as large as Ink says, also when it is measured again', () => {
  fc.assert(
    fc.property(styledText, text => {
      expect(ours(text)).toEqual(ordinary(text));
      expect(ours(text)).toEqual(ordinary(text));
    }),
    {numRuns: 500},
  );
});
