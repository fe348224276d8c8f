import {describe, expect, test} from '@jest/globals';
import {clockTime, dateTime} from '../../source/text/moment.ts';

describe('a moment', () => {
  const moment = new Date(2017, 2, 1, 4, 2, 9).getTime();

  test('is shown in the time zone of the terminal, with two digits each', () => {
    expect(clockTime(moment)).toBe('04:02');
    expect(dateTime(moment)).toBe('2017-03-01 04:02:09');
  });
});
