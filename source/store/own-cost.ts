/** What the program has taken since it began, as its process says. */
export interface OwnUse {
  /** Of a clock that only goes on, ms. */
  readonly at: number;
  /** Processor time, ms. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly memory: number;
  /** Calls of the engine; null where the host needs none. */
  readonly calls: number | null;
}

/** What the program takes, and what it does about it. */
export interface OwnCost {
  /** Of a core: 1 is a whole one. */
  readonly share: number;
  /** What it may take: above that, figures are read more rarely. */
  readonly allowed: number;
  readonly memory: number;
  readonly callsPerMinute: number | null;
  /** So many times more rarely than usual figures are read. */
  readonly slowdown: number;
}

/** More rarely than this, figures would look as if they stood still. */
const mostSlowdown = 16;

/**
 * How much more rarely figures are read after a time in which the program took `share` of a core. What a person did in
 * that time costs too, and is no reason. Half as rarely costs at most twice as much: below a third of what is allowed
 * that is sure to be allowed.
 */
export function slowdownAfter(slowdown: number, share: number, allowed: number, wasTouched: boolean): number {
  if (share > allowed && !wasTouched) return Math.min(mostSlowdown, slowdown * 2);
  if (share < allowed / 3) return Math.max(1, slowdown / 2);
  return slowdown;
}

/** What was taken between two moments. */
export function costBetween(
  before: OwnUse,
  after: OwnUse,
): Pick<OwnCost, 'share' | 'memory' | 'callsPerMinute'> {
  const passed = Math.max(1, after.at - before.at);
  const calls = before.calls === null || after.calls === null ? null : after.calls - before.calls;
  return {
    share: (after.cpu - before.cpu) / passed,
    memory: after.memory,
    callsPerMinute: calls === null ? null : (calls * 60_000) / passed,
  };
}
