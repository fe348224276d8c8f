import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import ordinary from '../../../node_modules/ink/build/sanitize-ansi.js';
import ours from '../../../source/ui/ink/sanitize-ansi.ts';
import {anyText, styledText} from './any-text.ts';

test('any text is cleaned as Ink cleans it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, styledText, fc.string({unit: 'binary'})), text => {
      expect(ours(text)).toBe(ordinary(text));
    }),
    {numRuns: 3000},
  );
});

test('colours and line breaks stay, what moves the cursor goes', () => {
  const coloured = '\u001b[38;5;208m容器\u001b[39m │\nnext 🚀';
  expect(ours(coloured)).toBe(coloured);
  expect(ours(`a\u001b[2J\u001b[Hb\u0007${coloured}`)).toBe(`ab${coloured}`);
});
