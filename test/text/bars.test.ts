import {expect, test} from '@jest/globals';
import {toAscii} from '../../source/text/ascii.ts';
import {bar, sparkline} from '../../source/text/bars.ts';
import {displayWidth} from '../../source/text/width.ts';

test('a bar is as long as its part of all, by half cells, and shows what is more than nothing', () => {
  expect([0, 0.001, 0.25, 0.5, 0.8, 1, 7, -1].map(part => bar(part, 4))).toEqual([
    '',
    '▌',
    '█',
    '██',
    '███',
    '████',
    '████',
    '',
  ]);
});

test('a trend has a cell for each figure, a space for one that is not known', () => {
  expect(sparkline([0, 5, null, 10, 20], 10)).toBe('▁▅ ██');
});

test('both stay as wide in ASCII', () => {
  for (const text of [bar(0.6, 5), sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], 8)]) {
    expect(toAscii(text)).toMatch(/^[ -~]+$/);
    expect(displayWidth(toAscii(text))).toBe(displayWidth(text));
  }
});
