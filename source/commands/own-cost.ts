import {costBetween, type OwnCost, type OwnUse, slowdownAfter} from '../store/own-cost.ts';

export interface OwnCostOptions {
  readonly measure: () => OwnUse;
  /** The part of a core that the program may take. */
  readonly allowed: number;
}

/** The program's eye on itself. */
export interface OwnCostWatch {
  /** So many times more rarely than usual figures are to be read. */
  slowdown(): number;
  /** Somebody pressed a key: what that costs is no reason to slow down. */
  touched(): void;
  stop(): void;
}

/** The beginning costs what it costs, and is not counted; then the program looks at itself so often. All in ms. */
const first = 5000;
const every = 10_000;

/** Without options, nothing is measured and nothing slowed down. */
export function watchOwnCost(
  options: OwnCostOptions | undefined,
  tell: (cost: OwnCost) => void,
): OwnCostWatch {
  if (options === undefined) return {slowdown: () => 1, touched: () => {}, stop: () => {}};
  const {measure, allowed} = options;
  let before: OwnUse | null = null;
  let slowdown = 1;
  let wasTouched = false;
  let timer = setTimeout(look, first);
  // To look at itself is no reason to go on.
  timer.unref();

  function look(): void {
    const now = measure();
    if (before !== null) {
      const cost = costBetween(before, now);
      slowdown = slowdownAfter(slowdown, cost.share, allowed, wasTouched);
      tell({...cost, allowed, slowdown});
    }
    before = now;
    wasTouched = false;
    timer = setTimeout(look, every);
    timer.unref();
  }

  return {
    slowdown: () => slowdown,
    touched: () => {
      wasTouched = true;
    },
    stop: () => clearTimeout(timer),
  };
}
