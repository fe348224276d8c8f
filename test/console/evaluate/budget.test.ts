import {expect, test} from '@jest/globals';
import {Interrupted, newBudget, type WorkClock} from '../../../source/console/evaluate/budget.ts';

/** A clock that goes on as it is told. */
function handClock(): WorkClock & {work(milliseconds: number): void; rest(milliseconds: number): void} {
  let active = 0;
  let idle = 0;
  return {
    now: () => active + idle,
    utilization: () => ({active, idle}),
    work: milliseconds => {
      active += milliseconds;
    },
    rest: milliseconds => {
      idle += milliseconds;
    },
  };
}

/** As many breaths as it takes until the clock is looked at. */
async function breatheOften(budget: ReturnType<typeof newBudget>): Promise<void> {
  for (let breath = 0; breath < 64; breath += 1) await budget.breathe();
}

const never = new AbortController().signal;

test('a statement that works for more than a second on end is stopped', async () => {
  const clock = handClock();
  const budget = newBudget(1000, never, clock);
  clock.work(1100);
  await expect(breatheOften(budget)).rejects.toMatchObject({record: {id: 'StepLimitExceeded'}});
});

test('a statement that goes on for long is not, when it waits between its pieces of work', async () => {
  const clock = handClock();
  const budget = newBudget(1000, never, clock);
  for (let piece = 0; piece < 3; piece += 1) {
    clock.work(500);
    clock.rest(20);
    await breatheOften(budget);
  }
});

test('a statement that does more than its steps is stopped, and stays so', () => {
  const budget = newBudget(3, never);
  budget.spend(3);
  expect(() => budget.spend()).toThrow('it takes more than 3 steps');
  expect(() => budget.spend(0)).toThrow('it takes more than 3 steps');
});

test('a statement that is cancelled ends with its next breath', async () => {
  const cancelling = new AbortController();
  const budget = newBudget(1000, cancelling.signal);
  await budget.breathe();
  cancelling.abort();
  await expect(budget.breathe()).rejects.toBeInstanceOf(Interrupted);
});
