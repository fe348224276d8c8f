import {expect, test} from '@jest/globals';
import {createPace} from '../../source/sessions/pace.ts';

test('pieces grow while they take little time and shrink while they take much, within bounds', () => {
  const pace = createPace();
  const {bytes} = pace;
  pace.took(1);
  expect(pace.bytes).toBe(bytes * 2);
  pace.took(5);
  expect(pace.bytes).toBe(bytes * 2);
  pace.took(50);
  expect(pace.bytes).toBe(bytes);
  for (let round = 0; round < 50; round += 1) pace.took(50);
  expect(pace.bytes).toBeGreaterThan(0);
  const least = pace.bytes;
  for (let round = 0; round < 50; round += 1) pace.took(0);
  expect(pace.bytes).toBeGreaterThan(least);
  expect(pace.bytes).toBeLessThan(100_000);
});
