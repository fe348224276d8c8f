import {killedCode} from '../../rules/run.ts';
import {wasKilled} from '../io.ts';
import type {Program} from '../place.ts';

const longest = 99_999;

/** The seconds that timeout's words ask for; null for none that it takes. */
function secondsOf(words: readonly string[]): number | null {
  const value = words.filter(word => !/^\/(t|nobreak)$/i.test(word)).join(' ');
  const seconds = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  return seconds >= -1 && seconds <= longest ? seconds : null;
}

export const timeout: Program = {
  name: 'timeout',
  listed: words => ((secondsOf(words) ?? 0) === 0 ? null : 'timeout'),
  synopsis: 'Waits: timeout /t SECONDS; -1 waits until it is ended.',
  async run(words, {io, place, signal}) {
    const seconds = secondsOf(words);
    if (seconds === null) {
      io.complain(
        `ERROR: Invalid value for timeout (/T) specified. Valid range is -1 to ${longest} seconds.\n`,
      );
      return 1;
    }
    io.print(
      seconds < 0
        ? '\nWaiting until it is ended, CTRL+C to quit ...\n'
        : `\nWaiting for ${seconds} seconds, CTRL+C to quit ...\n`,
    );
    await place.sleep(seconds < 0 ? Number.POSITIVE_INFINITY : seconds * 1000, signal);
    if (!signal.aborted) return 0;
    return wasKilled(signal) ? killedCode : 1;
  },
};
