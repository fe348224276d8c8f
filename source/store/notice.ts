import type {Moment} from '../model/ids.ts';
import type {Tone} from '../panes/line.ts';
import type {Notice} from './state.ts';

/** How long a sentence stays, ms: long enough to be read, and longer when something went wrong. */
const shortly = 4000;
const longer = 10_000;

export const notice = (text: string, tone: Tone, now: Moment): Notice => ({
  text,
  tone,
  until: now + (tone === 'bad' ? longer : shortly),
});
