import {describe, expect, test} from '@jest/globals';
import {momentOf} from '../../source/text/moment-of.ts';

/** 2026-03-01 14:02:00 where the tests run. */
const now = new Date(2026, 2, 1, 14, 2).getTime();
const local = (...parts: [number, number, number, number?, number?, number?]) => new Date(...parts).getTime();

describe('a moment', () => {
  test.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['2h', 7_200_000],
    ['1.5h', 5_400_000],
    ['1d', 86_400_000],
  ])('is a time ago: %s', (text, ago) => {
    expect(momentOf(text, now)).toBe(now - ago);
  });

  test('is a time of day that was last, today or yesterday', () => {
    expect(momentOf('13:30', now)).toBe(local(2026, 2, 1, 13, 30));
    expect(momentOf('14:02', now)).toBe(now);
    expect(momentOf('14:02:30', now)).toBe(local(2026, 1, 28, 14, 2, 30));
    expect(momentOf('9:05', now)).toBe(local(2026, 2, 1, 9, 5));
  });

  test('is a date, or a date and a time, here or where it says', () => {
    expect(momentOf('2026-01-31', now)).toBe(local(2026, 0, 31));
    expect(momentOf('2026-01-31 08:15', now)).toBe(local(2026, 0, 31, 8, 15));
    expect(momentOf('2026-01-31T08:15:30Z', now)).toBe(Date.UTC(2026, 0, 31, 8, 15, 30));
  });

  test.each(['', 'now', '10', 'm', '-5m', '25:00', '12:60', '2026-13-40', '2026-1-1', '10 minutes', '1h30m'])(
    'is not %j',
    text => {
      expect(momentOf(text, now)).toBeNull();
    },
  );
});
