import {setTimeout as wait} from 'node:timers/promises';
import type {Subject} from './subjects.ts';
import {openBenchWindow} from './window.ts';

/** How long nothing must have been written after a key, ms, so that its frame is whole. */
const still = 60;

/** What a program writes until it shows its rows, and then for each of its keys, as base64. */
export async function recordFrames({command, environment, shows, keys}: Subject): Promise<readonly string[]> {
  const window = openBenchWindow(command, environment);
  let written: Uint8Array[] = [];
  window.onWrite(bytes => written.push(bytes));
  const take = (): string => {
    const frame = Buffer.concat(written).toString('base64');
    written = [];
    return frame;
  };
  try {
    await window.shows(shows, 20_000);
    await wait(1000);
    const frames = [take()];
    for (const key of keys) {
      await window.press(key, 2000);
      await wait(still);
      frames.push(take());
    }
    return frames;
  } finally {
    window.close();
  }
}
