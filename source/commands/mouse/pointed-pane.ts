import {containerId} from '../../model/ids.ts';
import {scrollRows} from '../../panes/console-pane.ts';
import {moveToKey, scrollPane} from '../../panes/cursor.ts';
import {layoutOfState} from '../../panes/layout.ts';
import type {Target} from '../../panes/line.ts';
import {scrollDocument} from '../../panes/play/document-pane.ts';
import type {Pointed} from '../../panes/pointed.ts';
import type {ScreenPane, ShownPane} from '../../panes/screen.ts';
import {tables} from '../../panes/tables.ts';
import {toggle} from '../../store/chosen.ts';
import {toList, withPlay} from '../../store/play/play-view.ts';
import {frontSession, toPanes, toSession} from '../../store/sessions.ts';
import {sortedBy} from '../../store/sort.ts';
import type {State} from '../../store/state.ts';
import type {Doing} from '../command.ts';

const isList = (pane: ScreenPane): pane is ShownPane => pane in tables;

/** The keys to a pane: from the session, the console or the filter that had them. */
function withFocus(state: State, focus: ShownPane): State {
  const {console} = state;
  return {
    ...toList(state.sessions.focused ? toPanes(state) : state, focus),
    typing: null,
    console: console.focused ? {...console, focused: false} : console,
  };
}

/** Gives what was clicked on the keys. A session that has ended goes, as with any key. */
function focus(pane: ScreenPane, {state, change, sessions, console}: Doing): void {
  switch (pane) {
    case 'session': {
      const front = frontSession(state());
      if (front?.status.kind === 'ended') sessions.dismiss(front.key);
      else if (front) change(before => toSession({...before, typing: null}, front.key));
      break;
    }
    case 'console':
      change(before => ({...before, typing: null}));
      console.open();
      break;
    case 'document':
      change(before => withPlay(withFocus(before, before.focus), {focused: true}));
      break;
    default:
      if (isList(pane)) change(before => withFocus(before, pane));
  }
}

/** A click within a pane: it gets the focus, and what was clicked on happens. */
export function clickInPane(pane: ScreenPane, target: Target | null, doing: Doing): void {
  if (target?.kind === 'session') {
    doing.change(state => toSession({...state, typing: null}, target.key));
    return;
  }
  focus(pane, doing);
  if (!isList(pane)) return;
  if (target?.kind === 'row') doing.change(state => moveToKey(state, pane, target.key));
  if (target?.kind === 'column') doing.change(state => sortedBy(state, pane, target.column));
}

/** A click with Ctrl on a container: it is one of those that are chosen, or no more. */
export function chooseClicked({on, target}: Pointed, {change}: Doing): void {
  if (on !== 'containers' || target?.kind !== 'row') return;
  change(state => toggle(state, containerId(target.key)));
}

/** The wheel over a pane, by so many rows: it scrolls what is under the pointer, and the focus stays where it is. */
export function scrollIn(pane: ScreenPane, rows: number, {change, sessions}: Doing): void {
  switch (pane) {
    case 'session':
      sessions.scroll(rows);
      break;
    case 'console':
      change(state => {
        const layout = layoutOfState(state);
        const rect = layout.kind === 'panes' ? layout.rects.get('console') : undefined;
        return rect ? {...state, console: scrollRows(state.console, rect, rows)} : state;
      });
      break;
    case 'document':
      change(state => scrollDocument(state, ({top}) => top + rows));
      break;
    default:
      if (isList(pane)) change(state => scrollPane(state, pane, rows));
  }
}
