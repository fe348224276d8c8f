import {setTimeout as wait} from 'node:timers/promises';
import {expect, test} from '@jest/globals';
import {elapsed} from '../../source/model/elapsed.ts';

test('time passes as performance.now tells, whatever the clock says', async () => {
  const [begun, begunThere] = [elapsed(), performance.now()];
  await wait(20);
  const [passed, passedThere] = [elapsed() - begun, performance.now() - begunThere];
  expect(passed).toBeGreaterThan(10);
  expect(Math.abs(passed - passedThere)).toBeLessThan(50);
});
