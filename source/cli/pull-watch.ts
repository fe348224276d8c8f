import type {PullProgress, PullWatch} from '../hosts/pulls-images.ts';
import {bytes} from '../text/units.ts';
import type {Output} from './output.ts';
import {silent, type Working} from './progress.ts';

/**
 * Tells how far the fetching of an image is: in the line of what goes on, or where nobody looks on, one sentence on
 * standard error when it begins, so that a script's log says what it waits for.
 */
export function pullWatch(output: Pick<Output, 'json' | 'note' | 'progress'>, working: Working): PullWatch {
  let isTold = output.json || output.progress !== silent;
  return {
    onProgress: progress => {
      working.say(lineOf(progress));
      if (!isTold) output.note(lineOf(progress));
      isTold = true;
    },
  };
}

const lineOf = ({step, doneBytes, totalBytes}: PullProgress): string =>
  totalBytes === 0 ? step : `${step} · ${bytes(doneBytes)} / ${bytes(totalBytes)}`;
