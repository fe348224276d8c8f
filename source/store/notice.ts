import type {Moment} from '../model/ids.ts';
import type {Tone} from '../panes/line.ts';
import type {Notice} from './state.ts';

/** How long a sentence stays, ms: long enough to be read, and longer when something went wrong. */
const shortly = 4000;
const longer = 10_000;

/** What a host did, well or not. */
export const outcome = (text: string, tone: 'good' | 'bad', now: Moment): Notice => ({
  text,
  tone,
  answersKey: false,
  until: now + (tone === 'bad' ? longer : shortly),
});

/** What a key did, or why it did nothing. */
export const answer = (text: string, tone: Tone, now: Moment): Notice => ({
  text,
  tone,
  answersKey: true,
  until: now + shortly,
});
