import {setImmediate as nextTurn} from 'node:timers/promises';
import {expect, test} from '@jest/globals';
import {inParallel} from '../../../../source/hosts/docker/mirror/in-parallel.ts';

test('no more are under way at once than may be, and all are done', async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async item => {
    now += 1;
    most = Math.max(most, now);
    await nextTurn();
    now -= 1;
    done.push(item);
  });
  expect(most).toBe(3);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('after a failure no more are begun', async () => {
  const begun: number[] = [];
  const doing = inParallel([1, 2, 3, 4, 5, 6], 2, async item => {
    begun.push(item);
    await nextTurn();
    if (item === 2) throw new Error('two');
  });
  await expect(doing).rejects.toThrow('two');
  await nextTurn();
  expect(begun.length).toBeLessThan(6);
});
