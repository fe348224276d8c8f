import {performance} from 'node:perf_hooks';
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
/** Milliseconds of work without a rest, whatever the count of steps says. */
const longestWork = 800;
/** The program had nothing at all to do for so many milliseconds: the statement waits, for a host or for what it follows. */
const rest = 1;
/** The clock is looked at after so many counts and breaths: that costs more than most of what is done in between. */
const counts = 200;
const breaths = 32;

/** How the time of this program goes, ms: what it worked, and what it had nothing to do. */
export interface WorkClock {
  now(): number;
  utilization(): {readonly active: number; readonly idle: number};
}

const ownClock: WorkClock = {
  now: () => performance.now(),
  utilization: () => performance.eventLoopUtilization(),
};

/**
 * Tells whether this program has been working for too long without a rest, ms. The work may be others': what goes on
 * for hours beside a dashboard (docker events) rests, what hogs does not.
 */
function watchWork(clock: WorkClock): () => boolean {
  let {active: begun, idle} = clock.utilization();
  return () => {
    const now = clock.utilization();
    if (now.idle - idle >= rest) ({active: begun, idle} = now);
    return now.active - begun > longestWork;
  };
}

export function newBudget(steps: number, signal: AbortSignal, clock: WorkClock = ownClock): Budget {
  const isTooLong = watchWork(clock);
  let left = steps;
  let counted = 0;
  let breathed = 0;
  let since = clock.now();

  const refuse = (why: string): never => {
    left = -1;
    throw new Terminating(
      languageError(
        'StepLimitExceeded',
        `The statement was stopped: ${why}.`,
        {start: 0, end: 0},
        {category: 'LimitsExceeded'},
      ),
    );
  };

  return {
    spend: (cost = 1) => {
      left -= cost;
      if (left < 0) refuse(`it takes more than ${steps} steps`);
      counted += 1;
      if (counted % counts === 0 && isTooLong()) refuse('it takes too long');
    },
    breathe: async () => {
      if (signal.aborted) throw new Interrupted('cancelled');
      breathed += 1;
      if (breathed % breaths !== 0) return;
      const now = clock.now();
      if (now - since < breath) return;
      if (isTooLong()) refuse('it takes too long');
      await turn();
      since = clock.now();
      if (signal.aborted) throw new Interrupted('cancelled');
    },
  };
}
