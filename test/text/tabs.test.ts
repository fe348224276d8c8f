import {expect, test} from '@jest/globals';
import {expandTabs} from '../../source/text/tabs.ts';

test.each([
  ['no tabs', 0, 'no tabs'],
  ['\tx', 0, '        x'],
  ['ab\tx', 0, 'ab      x'],
  ['容器\tx', 0, '容器    x'],
  ['12345678\tx', 0, '12345678        x'],
  ['a\tx', 5, 'a  x'],
])('%j from cell %d on is %j', (text, from, expanded) => {
  expect(expandTabs(text, from)).toBe(expanded);
});
