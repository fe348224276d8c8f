import {setFlagsFromString} from 'node:v8';

/** The newest Node whose V8 is known to have the flags: one that has not says so on standard error. */
const newestKnown = 26;

/**
 * From now on V8 keeps the space of its young objects as large as it is. It would double it whenever a little survives
 * there, up to 32 MiB, which a program that runs for days holds for ever and a frame needs none of: 20 MiB less at 1,000
 * processes. Before the program is loaded it would cost a fifth of the start. And it looks for old objects that are not
 * used any more when there are half as many again as were left the last time: else, under ten updates a second, a heap
 * of 24 MiB grows to 100 MiB and back again.
 */
export function keepHeapSmall(): void {
  const version = Number(process.versions.node.split('.')[0]);
  if (version > newestKnown) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}
