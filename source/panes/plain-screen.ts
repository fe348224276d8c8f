import {toAscii} from '../text/ascii.ts';
import type {Screen} from './screen.ts';

/** A value with `change` made to every text in it. Ids, kinds and tones are ASCII: they stay as they are. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTexts(part, change)]));
}

/** The screen for terminals that draw our signs two cells wide, or not at all: every sign, one for one, as ASCII. */
export const plainScreen = (screen: Screen): Screen => withTexts(screen, toAscii) as Screen;
