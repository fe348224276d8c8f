import {setTimeout as sleep} from 'node:timers/promises';
import {elapsed} from '../../model/elapsed.ts';
import {toHostError} from '../../model/host-error.ts';

/** How long one waits for others that write, ms. */
const patience = 5000;
/** How long one waits between two tries, ms: by chance, so that not all who wait come at once. */
const shortestPause = 5;
const longestPause = 25;

/** Whether another program keeps the state file locked. */
export const isBusy = (thrown: unknown): boolean => {
  const error = toHostError(thrown);
  return error.kind === 'state-file' && error.fault === 'busy';
};

/**
 * Does what fails with `busy` while another program writes, again and again until it does not, for five seconds. The
 * first try is made at once. Between tries everything else goes on: a key is never kept waiting by a lock.
 */
export async function patiently<Result>(act: () => Result): Promise<Result> {
  for (const begun = elapsed(); ; ) {
    try {
      return act();
    } catch (thrown) {
      if (!isBusy(thrown) || elapsed() - begun > patience) throw thrown;
    }
    await sleep(shortestPause + Math.random() * (longestPause - shortestPause));
  }
}

/** Things that are done one after the other, in the order in which they were asked for, each patiently. */
export interface InTurn {
  /** At once when nothing waits. */
  do<Result>(act: () => Result): Promise<Result>;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
}

export function inTurn(): InTurn {
  let last: Promise<unknown> | null = null;
  return {
    do(act) {
      const before = last;
      const mine = before === null ? patiently(act) : before.then(() => patiently(act));
      // Whoever comes next waits for it, but has nothing to do with what became of it.
      const done = mine.then(
        () => undefined,
        () => undefined,
      );
      last = done;
      done.then(() => {
        if (last === done) last = null;
      });
      return mine;
    },
    async idle() {
      while (last !== null) await last;
    },
  };
}
