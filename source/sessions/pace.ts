/** How many bytes are given to the emulator at once, so that it never keeps the keyboard waiting. */
export interface Pace {
  readonly bytes: number;
  /** As many bytes took so long, in ms. */
  took(milliseconds: number): void;
}

const least = 32;
const most = 16_384;
/** Longer than this a key should not wait for a piece of output, in ms; shorter than that, pieces are too small. */
const tooLong = 8;
const short = 3;

/**
 * Most output is parsed at some MB a second; what clears the screen with every third byte, a thousand times slower. So
 * the size of the pieces follows the time that they take.
 */
export function createPace(): Pace {
  let bytes = 4096;
  return {
    get bytes() {
      return bytes;
    },
    took(milliseconds) {
      if (milliseconds > tooLong) bytes = Math.max(least, bytes >> 1);
      else if (milliseconds < short) bytes = Math.min(most, bytes << 1);
    },
  };
}
