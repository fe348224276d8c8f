import {setTimeout as wait} from 'node:timers/promises';
import {treeUse} from '../process-tree.ts';
import {leastBytes} from '../screen-cells.ts';
import type {BenchWindow} from '../window.ts';

/** What a program does while nobody touches it. */
export interface Rest {
  /** Part of one processor, %. */
  readonly cpu: number;
  readonly bytesPerSecond: number;
  /** The bytes that the changed cells alone would have needed. */
  readonly leastBytesPerSecond: number;
  /** MiB. */
  readonly resident: number;
}

export async function measureRest(window: BenchWindow, duration: number): Promise<Rest> {
  const begun = performance.now();
  const {cpu} = treeUse(window.pid);
  const bytes = window.bytes();
  let seen = window.cells();
  let least = 0;
  let look: NodeJS.Timeout | undefined;
  const compare = () => {
    const now = window.cells();
    least += leastBytes(seen, now);
    seen = now;
  };
  // A frame is what is written without a pause.
  const off = window.onWrite(() => {
    clearTimeout(look);
    look = setTimeout(compare, 8);
  });
  await wait(duration);
  off();
  clearTimeout(look);
  compare();
  const seconds = (performance.now() - begun) / 1000;
  const after = treeUse(window.pid);
  return {
    cpu: (after.cpu - cpu) / seconds / 10,
    bytesPerSecond: (window.bytes() - bytes) / seconds,
    leastBytesPerSecond: least / seconds,
    resident: after.resident,
  };
}
