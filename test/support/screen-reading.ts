import type {Emulator} from './emulator.ts';
import {until} from './until.ts';

/** What a test says of a screen, in words. */
export interface ScreenReading {
  /** Waits until `what` is somewhere on the screen. */
  shows(what: string | RegExp): Promise<void>;
  /** Waits until `what` is nowhere on the screen. */
  hides(what: string | RegExp): Promise<void>;
  /** The screen as it is now. */
  text(): string;
  /** Waits until something holds of the screen's text; `what` says it in words. */
  becomes(what: string, holds: (text: string) => boolean): Promise<void>;
  /** Waits until the frame that is being drawn is whole. */
  isWhole(): Promise<void>;
}

export function readScreen(emulator: Emulator): ScreenReading {
  async function becomes(what: string, holds: (text: string) => boolean): Promise<void> {
    await until(
      async () => {
        await emulator.settled();
        return !emulator.midFrame && holds(emulator.text());
      },
      () => `the screen ${what} never came; it is:\n${emulator.text()}`,
    );
  }
  const has = (text: string, what: string | RegExp) =>
    typeof what === 'string' ? text.includes(what) : what.test(text);
  return {
    shows: what => becomes(`with ${what}`, text => has(text, what)),
    hides: what => becomes(`without ${what}`, text => !has(text, what)),
    text: () => emulator.text(),
    becomes,
    isWhole: () => becomes('whole', () => true),
  };
}
