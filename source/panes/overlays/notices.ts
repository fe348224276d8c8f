import {sentences} from '../../sentences/sentences.ts';
import {type NoticeList, type PastNotice, placeIn} from '../../store/notices.ts';
import type {State} from '../../store/state.ts';
import {clockSeconds} from '../../text/moment.ts';
import {visible} from '../../text/visible.ts';
import {truncate} from '../../text/width.ts';
import {cut, fitTo, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import type {Line, Tone} from '../line.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {signs} from '../signs.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

const words = sentences.notices;

/** Cells of text that the box has at the most, and lines of the chosen notice in full. */
const widest = 100;
const mostSaid = 4;

const signOf = (tone: Tone): string =>
  tone === 'good' ? signs.done : tone === 'bad' ? signs.failed : signs.shared;

/** `14:02:07 ✗ Cannot stop DEMO: … · 3 times` */
function noticeLine({at, text, tone, times}: PastNotice, width: number): Line {
  const again: Line = times === 1 ? [] : [{text: ` · ${words.times(times)}`, tone: 'dim'}];
  return fitTo(
    [
      {text: `${clockSeconds(at)} `, tone: 'dim'},
      {text: `${signOf(tone)} `, tone},
      {text: visible(text)},
      ...again,
    ],
    width,
  );
}

/** What was said, the last first, and the chosen one in full. */
export function noticesView(
  list: NoticeList,
  state: State,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'list'}>} {
  const {past} = state;
  const room = Math.min(state.size.columns - chromeColumns, widest);
  const place = placeIn(list, state);
  const chosen = past[place];
  const said = chosen === undefined ? words.none : chosen.text;
  const below = wrap(visible(said), room, mostSaid);
  const rect = boxFor(state.size, room, past.length + below.length + 2);
  const width = rect.width - chromeColumns;
  const capacity = Math.max(1, rect.height - chromeRows - below.length - 1);
  const window = windowOn(list.offset, place, capacity, past.length);
  return {
    rect,
    view: {
      kind: 'list',
      title: truncate(words.title, width),
      field: null,
      rows: past.slice(window.offset, window.offset + window.shown).map((notice, index) => ({
        line: noticeLine(notice, width),
        selected: window.offset + index === place,
        target: {kind: 'choice', index: window.offset + index},
      })),
      below: below.map(text => [{text, ...(chosen ? {tone: chosen.tone} : {tone: 'dim' as const})}]),
      scroll: window.shown < window.total ? window : null,
      footer: cut(pressable(words.footer, ['y', 'escape']), width),
    },
  };
}
