import type {Moment} from '../model/ids.ts';
import {uptime} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {truncate} from '../text/width.ts';

/** Something that goes on. */
export interface Working {
  /** Says something else of it. */
  say(text: string): void;
  /** It is over: its line is taken away. */
  end(): void;
}

/** A line on standard error that says what goes on and for how long, and leaves nothing behind. */
export interface Progress {
  /**
   * Shows a sentence, unless it is over within a moment. `atOnce`: it is shown before the work begins, for work that
   * lets nothing else happen meanwhile.
   */
  begin(text: string, options?: {readonly atOnce?: boolean}): Working;
  /** Takes the line away, for what is written now; it comes back when there is more to say. */
  hide(): void;
}

/** What is needed of standard error. */
export interface ProgressStream {
  readonly columns?: number;
  write(text: string): unknown;
}

/** What is over sooner is not told of, ms. */
const moment = 300;
/** How often the line is written again: for the time that passes, and at the most, ms. */
const tick = 1000;
const pace = 100;

const silence: Working = {say: () => {}, end: () => {}};

/** Nothing at all: where there is no terminal, and under --json. */
export const silent: Progress = {begin: () => silence, hide: () => {}};

/** One line of a terminal, written over as things go on. */
export function createProgress(stream: ProgressStream, now: () => Moment): Progress {
  /** When the line was written; null while it is not there. */
  let written: Moment | null = null;

  function hide(): void {
    if (written !== null) stream.write('\r\u001B[K');
    written = null;
  }

  function show(text: string, since: Moment): void {
    const time = uptime(Math.max(0, now() - since));
    const room = (stream.columns ?? 80) - 1 - time.length - 1;
    stream.write(`\r\u001B[K${truncate(visible(text), Math.max(0, room))} ${time}`);
    written = now();
  }

  return {
    hide,
    begin(first, {atOnce = false} = {}) {
      const since = now();
      let text = first;
      let ticking: ReturnType<typeof setInterval> | undefined;
      const begun = setTimeout(() => {
        show(text, since);
        ticking = setInterval(() => show(text, since), tick);
      }, moment);
      if (atOnce) show(text, since);
      return {
        say(other) {
          text = other;
          const isSoon = written === null ? now() - since < moment : now() - written < pace;
          if (!isSoon) show(text, since);
        },
        end() {
          clearTimeout(begun);
          clearInterval(ticking);
          hide();
        },
      };
    },
  };
}
