import {setTimeout as wait} from 'node:timers/promises';
import {treeUse} from '../process-tree.ts';
import type {BenchWindow} from '../window.ts';

export interface Keys {
  /** From a key to a changed screen, ms, key by key. */
  readonly times: readonly number[];
  /** Keys after which nothing changed in time. */
  readonly lost: number;
  /** CPU time a key, ms. */
  readonly cpu: number;
}

/** Presses `keys` one after the other, each when the screen has been still for a while after the one before. */
export async function measureKeys(window: BenchWindow, keys: readonly string[]): Promise<Keys> {
  const times: number[] = [];
  let lost = 0;
  const before = treeUse(window.pid).cpu;
  for (const [at, key] of keys.entries()) {
    const time = await window.press(key, 2000);
    if (time === null) lost += 1;
    else times.push(time);
    // Not in step with anything that the program does regularly.
    await wait(40 + ((at * 17) % 31));
  }
  return {times, lost, cpu: (treeUse(window.pid).cpu - before) / keys.length};
}
