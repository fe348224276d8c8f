import type {PullProgress, PullWatch} from '../hosts/pulls-images.ts';
import {bytes} from '../text/units.ts';
import {visible} from '../text/visible.ts';
import {truncate} from '../text/width.ts';
import type {Output} from './output.ts';

/** What is needed of standard error. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How often a line in a terminal is written again at the most, ms. */
const pace = 100;

/**
 * Tells on standard error how far the fetching of an image is: in a terminal on one line that is written over, else
 * one sentence when it begins. `end` clears that line.
 */
export function pullWatch(
  output: Pick<Output, 'json' | 'note'>,
  stream: Stream,
  now: () => number,
): {readonly watch: PullWatch; readonly end: () => void} {
  let written: number | null = null;
  const onTerminal = (progress: PullProgress): void => {
    if (written !== null && now() - written < pace) return;
    written = now();
    stream.write(`\r\u001B[K${truncate(lineOf(progress), (stream.columns ?? 80) - 1)}`);
  };
  const onPipe = (progress: PullProgress): void => {
    if (written === null && !output.json) output.note(lineOf(progress));
    written = now();
  };
  return {
    watch: {onProgress: stream.isTTY ? onTerminal : onPipe},
    end: () => {
      if (written !== null && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}

function lineOf({step, doneBytes, totalBytes}: PullProgress): string {
  return visible(totalBytes === 0 ? step : `${step} · ${bytes(doneBytes)} / ${bytes(totalBytes)}`);
}
