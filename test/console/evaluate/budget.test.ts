import {performance} from 'node:perf_hooks';
import {setTimeout as rest} from 'node:timers/promises';
import {expect, test} from '@jest/globals';
import {newBudget} from '../../../source/console/evaluate/budget.ts';

/** Keeps the program busy for so many milliseconds of its own time. */
function work(milliseconds: number): void {
  const {active} = performance.eventLoopUtilization();
  while (performance.eventLoopUtilization().active - active < milliseconds);
}

/** As many breaths as it takes until the clock is looked at. */
async function breatheOften(budget: ReturnType<typeof newBudget>): Promise<void> {
  for (let breath = 0; breath < 64; breath += 1) await budget.breathe();
}

test('a statement that works for more than a second on end is stopped', async () => {
  const budget = newBudget(1000, new AbortController().signal);
  work(1100);
  await expect(breatheOften(budget)).rejects.toMatchObject({record: {id: 'StepLimitExceeded'}});
});

test('a statement that goes on for long is not, when it waits between its pieces of work', async () => {
  const budget = newBudget(1000, new AbortController().signal);
  for (let piece = 0; piece < 3; piece += 1) {
    work(500);
    await rest(20);
    await breatheOften(budget);
  }
});
