import {endianness} from 'node:os';
import {readProcFile} from './proc-file.ts';

/** In which units the kernel of this machine counts. */
export interface KernelUnits {
  readonly ticksPerSecond: number;
  readonly pageBytes: number;
}

/** What nearly every Linux has; taken where the kernel does not tell. */
const usual: KernelUnits = {ticksPerSecond: 100, pageBytes: 4096};

// getauxval(3): the entries of the auxiliary vector are pairs of machine words.
const pageSize = 6;
const clockTicks = 17;

/** Reads the units out of the auxiliary vector that the kernel gave this process. */
export function kernelUnits(): KernelUnits {
  const auxv = readProcFile('/proc/self/auxv');
  return auxv === null ? usual : parseUnits(auxv);
}

export function parseUnits(auxv: Buffer): KernelUnits {
  const entries = new Map<number, number>();
  const word = (at: number): number =>
    Number(endianness() === 'LE' ? auxv.readBigUInt64LE(at) : auxv.readBigUInt64BE(at));
  for (let at = 0; at + 16 <= auxv.length; at += 16) entries.set(word(at), word(at + 8));
  return {
    ticksPerSecond: entries.get(clockTicks) || usual.ticksPerSecond,
    pageBytes: entries.get(pageSize) || usual.pageBytes,
  };
}
