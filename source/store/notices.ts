import type {Moment} from '../model/ids.ts';
import type {Tone} from '../panes/line.ts';
import type {State} from './state.ts';

/** A notice that was shown, for who could not read it in time. */
export interface PastNotice {
  /** Counts up from 1: what the cursor of the list stands on, whatever comes above. */
  readonly serial: number;
  readonly at: Moment;
  readonly text: string;
  readonly tone: Tone;
  /** How often it was said in a row. */
  readonly times: number;
}

/** The list of past notices, as it is looked at. */
export interface NoticeList {
  readonly kind: 'notices';
  /** The serial of the notice that the cursor stands on; null for the last one. */
  readonly selected: number | null;
  readonly offset: number;
}

/** So many are kept. */
const most = 500;

/** What was said in a plain tone only repeats what the key did: nobody looks for that afterwards. */
const isKept = (tone: Tone): boolean => tone !== 'text' && tone !== 'dim';

/** The state with its notice among the past ones, when it is another than before. */
export function withPast(before: State, after: State, now: Moment): State {
  const {notice} = after;
  if (notice === null || notice === before.notice || !isKept(notice.tone)) return after;
  const {text, tone} = notice;
  const [last, ...others] = after.past;
  if (last?.text === text) return {...after, past: [{...last, at: now, times: last.times + 1}, ...others]};
  const said: PastNotice = {serial: (last?.serial ?? 0) + 1, at: now, text, tone, times: 1};
  return {...after, past: [said, ...after.past].slice(0, most)};
}

/** Where the cursor of the list stands, from the newest. */
export function placeIn({selected}: NoticeList, {past}: Pick<State, 'past'>): number {
  const place = past.findIndex(({serial}) => serial === selected);
  return selected === null ? 0 : place === -1 ? Math.max(0, past.length - 1) : place;
}
