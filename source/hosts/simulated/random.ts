/** A source of numbers from 0 up to 1, as Math.random. */
export type Random = () => number;

/** 32 bits out of some: every bit of the result depends on every bit of `values`. */
export function hash(...values: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const value of values) {
    h = Math.imul(h ^ (value | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
    // Moments have more than 32 bits.
    const high = Math.floor(value / 0x1_0000_0000);
    if (high !== 0) h = Math.imul(h ^ high, 0x27d4eb2f);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

/** 32 bits out of two times 32: the same as `hash` is for, where it is asked for a hundred thousand times a second. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A source that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A whole number from 0 up to `below`. */
export const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** One of several. */
export function oneOf<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[whole(random, values.length)] ?? values[0];
}

/** Lower-case hexadecimal digits. */
export function hexadecimal(random: Random, digits: number): string {
  let text = '';
  while (text.length < digits) text += whole(random, 0x1_0000_0000).toString(16).padStart(8, '0');
  return text.slice(0, digits);
}

/** A version 4 GUID in lower case, as PowerShell writes a container's. */
export function guid(random: Random): string {
  const digits = hexadecimal(random, 32);
  const variant = '89ab'[whole(random, 4)] ?? '8';
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
