import {noticesView} from '../../panes/overlays/notices.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Key} from '../../store/key.ts';
import {type NoticeList, placeIn} from '../../store/notices.ts';
import type {Doing} from '../command.ts';
import {clamp, close, stepOf, withTop} from '../overlay-steps.ts';

/** The list with its cursor on another notice, counted from the newest. */
export function chooseInNotices(list: NoticeList, place: number, {state}: Doing): NoticeList {
  const {past} = state();
  const serial = past[clamp(place, past.length - 1)]?.serial ?? null;
  const moved = {...list, selected: serial};
  return {...moved, offset: noticesView(moved, state()).view.scroll?.offset ?? 0};
}

/** A key while past notices are shown. */
export function noticesKey(list: NoticeList, key: Key, doing: Doing): void {
  const {state, change, terminal, say} = doing;
  const place = placeIn(list, state());
  const notice = state().past[place];
  if (key === 'escape' || key === 'q' || key === 'L') change(close);
  else if (key === 'y' || key === 'enter') {
    if (notice === undefined) return;
    terminal({kind: 'copy', text: notice.text});
    say(sentences.copied(notice.text));
  } else {
    const step = stepOf(key, noticesView(list, state()).view.rows.length);
    if (step !== null) change(before => withTop(before, chooseInNotices(list, place + step, doing)));
  }
}
