import type {Moment} from '../../model/ids.ts';

/** How often one looks for what others wrote, ms. */
const pollEvery = 100;
/** The longest that a timer can wait, ms. */
const longestTimer = 0x7fff_ffff;

/** Looks again and again while someone listens: `isotop events --follow` lives on that. */
export interface Watch {
  start(): void;
  stop(): void;
  /** Time alone changes something at this moment. */
  expect(moment: Moment): void;
}

/** `poll` is called ten times a second, `due` when an expected moment has come. */
export function openWatch(clock: () => Moment, poll: () => void, due: () => void): Watch {
  let polling: NodeJS.Timeout | undefined;
  let waiting: NodeJS.Timeout | undefined;
  return {
    start() {
      polling ??= setInterval(poll, pollEvery);
    },
    stop() {
      clearInterval(polling);
      clearTimeout(waiting);
      polling = undefined;
      waiting = undefined;
    },
    expect(moment) {
      clearTimeout(waiting);
      waiting = undefined;
      if (!polling || moment === Number.POSITIVE_INFINITY) return;
      waiting = setTimeout(due, Math.min(longestTimer, Math.max(1, moment - clock()))).unref();
    },
  };
}
