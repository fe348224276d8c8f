import {setImmediate as turn} from 'node:timers/promises';
import {languageError, Terminating} from '../errors/error-record.ts';

/** How a statement ends early, whatever stands around it. */
export class Interrupted extends Error {}

/** What one statement may cost, so that nothing that is typed holds up the program that it is typed into. */
export interface Budget {
  /** Counts work. Throws a Terminating when there is more of it than a statement may do. */
  spend(steps?: number): void;
  /** Lets others run now and then. Throws Interrupted once the statement was cancelled. */
  breathe(): Promise<void>;
}

/** Milliseconds of work between two pauses. */
const breath = 15;

export function newBudget(steps: number, signal: AbortSignal): Budget {
  let left = steps;
  let since = performance.now();
  return {
    spend: (count = 1) => {
      left -= count;
      if (left < 0)
        throw new Terminating(
          languageError(
            'StepLimitExceeded',
            `The statement was stopped: it takes more than ${steps} steps.`,
            {start: 0, end: 0},
            {category: 'LimitsExceeded'},
          ),
        );
    },
    breathe: async () => {
      if (signal.aborted) throw new Interrupted('cancelled');
      if (performance.now() - since < breath) return;
      await turn();
      since = performance.now();
      if (signal.aborted) throw new Interrupted('cancelled');
    },
  };
}
