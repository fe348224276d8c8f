import {sentences} from '../sentences/sentences.ts';
import type {Action} from '../store/action.ts';
import {snapshotOf} from '../store/select.ts';
import {focusedSession} from '../store/sessions.ts';
import type {Overlay, State} from '../store/state.ts';
import {visible} from '../text/visible.ts';
import {displayWidth, truncate} from '../text/width.ts';
import {consoleView} from './console-pane.ts';
import {wrap} from './fit.ts';
import {linesBelow} from './footer.ts';
import {headerLine} from './header.ts';
import {hasFocus, layoutOfState, least, type Style, windowOf} from './layout.ts';
import type {Line} from './line.ts';
import {batchQuestionView, batchView} from './overlays/batch.ts';
import {columnsView} from './overlays/columns.ts';
import {detailsView} from './overlays/details.ts';
import {formView} from './overlays/form.ts';
import {helpView} from './overlays/help.ts';
import {interruptedView} from './overlays/interrupted.ts';
import {logsView} from './overlays/logs.ts';
import {noticesView} from './overlays/notices.ts';
import {ownView} from './overlays/own.ts';
import {paletteView} from './overlays/palette.ts';
import {questionView, quitView} from './overlays/question.ts';
import {documentView} from './play/document-pane.ts';
import type {OverlayView, PaneView, Rect, Screen, ScreenPane, ShownPane} from './screen.ts';
import {sessionHeader, sessionView} from './session-pane.ts';
import {tables} from './tables.ts';
import {bordersOf, leaderName} from './titles.ts';

/** What an empty pane says: why it is empty, and what to do. */
function emptyText(state: State, pane: ShownPane): string {
  const {empty} = sentences;
  const table = tables[pane];
  if (snapshotOf(state) === null) return empty.waiting;
  const {filter} = state.panes[pane];
  const {total} = table.order(state);
  if (total > 0 && filter.trim() !== '') return empty.filter(filter.trim(), state.focus === pane);
  if (total > 0 && table.restricted(state)) {
    const leader = leaderName(state);
    return leader === null ? empty.relativesOfNothing : empty.relatives(leader);
  }
  return table.empty(state);
}

function emptyLines(state: State, pane: ShownPane, width: number, rows: number): readonly Line[] {
  return wrap(visible(emptyText(state, pane)), width)
    .slice(0, rows)
    .map(text => [{text, tone: 'dim'}]);
}

function paneView(state: State, pane: ShownPane, rect: Rect, style: Style): PaneView {
  const table = tables[pane];
  const width = rect.width - 2;
  const window = windowOf(rect);
  const rows = table.rows(state, width, window.rows);
  const total = table.order(state).keys.length;
  const {offset} = state.panes[pane];
  return {
    pane,
    rect,
    focused: hasFocus(state, pane),
    ...bordersOf(state, pane, rect, style),
    heading: window.heading && rows.length > 0 ? table.heading(state, width) : null,
    rows,
    empty: rows.length > 0 ? [] : emptyLines(state, pane, width, rect.height - 2),
    scroll: total > rows.length ? {offset, shown: rows.length, total} : null,
  };
}

function viewIn(state: State, pane: ScreenPane, rect: Rect, style: Style): PaneView | null {
  if (pane === 'console') return consoleView(state, rect);
  if (pane === 'document') return documentView(state, rect);
  return pane === 'session' ? sessionView(state, rect, style) : paneView(state, pane, rect, style);
}

function overlayView(
  overlay: Overlay,
  state: State,
  actions: ReadonlyMap<string, Action>,
): {readonly rect: Rect; readonly view: OverlayView} | null {
  switch (overlay.kind) {
    case 'question':
      return questionView(overlay, state);
    case 'interrupted':
      return interruptedView(overlay, state);
    case 'quit':
      return quitView(overlay, state);
    case 'create':
      return formView(overlay, state);
    case 'logs':
      return logsView(overlay.log, state);
    case 'batchQuestion':
      return batchQuestionView(overlay, state);
    case 'batch':
      return batchView(overlay, state);
    case 'notices':
      return noticesView(overlay, state);
    case 'palette':
      return paletteView(overlay, state, actions);
    case 'help':
      return helpView(overlay, state, actions);
    case 'columns':
      return columnsView(overlay, state);
    case 'own':
      return ownView(overlay, state);
    case 'details':
      return detailsView(overlay, state);
  }
}

/** Presses, the wheel and drags; all motion only while a session's program wants it and has the keys. */
function mouseOf(state: State): Pick<Extract<Screen, {kind: 'panes'}>, 'mouse'> {
  if (!state.mouse) return {};
  const session = state.overlays.length === 0 ? focusedSession(state) : null;
  const wanted = session?.status.kind === 'running' ? session.picture?.mouse : null;
  return {mouse: wanted === 'any' ? 'any' : 'drag'};
}

/** The screen that a state shows. Pure: the same state and actions give an equal screen. */
export function screenOf(state: State, actions: ReadonlyMap<string, Action>): Screen {
  const {size} = state;
  const layout = layoutOfState(state);
  if (layout.kind === 'too-small') {
    const messages = sentences.screen.tooSmall(least.columns, least.rows);
    const message = messages.find(candidate => displayWidth(candidate) <= size.columns) ?? messages.at(-1);
    return {kind: 'too-small', size, message: truncate(message ?? '', size.columns)};
  }
  const overlay = state.overlays.at(-1);
  return {
    kind: 'panes',
    size,
    header: layout.style === 'session-only' ? sessionHeader(state) : headerLine(state),
    panes: [...layout.rects].flatMap(([pane, rect]) => viewIn(state, pane, rect, layout.style) ?? []),
    ...linesBelow(state, actions),
    overlay: overlay ? overlayView(overlay, state, actions) : null,
    ...mouseOf(state),
  };
}
