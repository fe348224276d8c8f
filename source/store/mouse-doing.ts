import {type MouseReport, mouseBits} from './typed.ts';

/** What was done with the mouse. */
export type MouseDoing =
  | {readonly kind: 'press'; readonly button: 'left' | 'other'; readonly ctrl: boolean}
  /** `held`: with a button pressed. */
  | {readonly kind: 'move'; readonly held: boolean}
  | {readonly kind: 'release'}
  | {readonly kind: 'wheel'; readonly to: 'up' | 'down' | 'left' | 'right'};

const directions = ['up', 'down', 'left', 'right'] as const;

/** What a report says was done; of the keys that were held with it, only Ctrl counts. null for unknown buttons. */
export function doingOf({code, released}: Pick<MouseReport, 'code' | 'released'>): MouseDoing | null {
  const button = code & mouseBits.button;
  if ((code & mouseBits.motion) !== 0) return {kind: 'move', held: button !== mouseBits.button};
  if ((code & mouseBits.wheel) !== 0) {
    // A wheel has no release, though some terminals report one.
    const to = directions[button];
    return released || to === undefined ? null : {kind: 'wheel', to};
  }
  if (released || button === mouseBits.button) return {kind: 'release'};
  if (code >= 2 * mouseBits.wheel) return null;
  return {kind: 'press', button: button === 0 ? 'left' : 'other', ctrl: (code & mouseBits.ctrl) !== 0};
}
