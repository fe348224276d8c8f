import {sessionRect} from '../../panes/layout.ts';
import type {Target} from '../../panes/line.ts';
import {type Cell, isWithin, type Pointed, pointedAt} from '../../panes/pointed.ts';
import type {Rect, Screen} from '../../panes/screen.ts';
import {clamp} from '../../panes/split.ts';
import type {Key} from '../../store/key.ts';
import {doingOf, type MouseDoing} from '../../store/mouse-doing.ts';
import type {MouseReport} from '../../store/typed.ts';
import type {Doing} from '../command.ts';
import {sessionWithKeys} from '../sessions/session-input.ts';
import {type BorderDrag, borderAt, withBorderAt} from './border-drag.ts';
import {habitsOf} from './overlay-habits.ts';
import {choose, scrollOverlay} from './pointed-overlay.ts';
import {chooseClicked, clickInPane, scrollIn} from './pointed-pane.ts';

/** What is begun with a button and not over before it is let go. */
type Held =
  | {readonly kind: 'border'; readonly border: BorderDrag; readonly pointed: Pointed; moved: boolean}
  /** A key that is pressed when the button is let go over it: so nothing of the click is left for who comes after. */
  | {readonly kind: 'key'; readonly key: Key}
  /** A program in a session got the press, and gets the rest. */
  | {readonly kind: 'session'};

export interface MouseControlOptions {
  readonly doing: Doing;
  readonly screen: () => Screen;
  /** Presses a key as if it was typed. */
  readonly press: (keys: readonly Key[]) => void;
}

/** The mouse of a dashboard. */
export interface MouseControl {
  /** Reports that came one after the other, with no key between them. */
  take(reports: readonly MouseReport[]): void;
}

/** Two clicks on a cell within so many ms are one double click. */
const doubleClick = 400;
/** So many rows one notch of the wheel scrolls. */
const rowsOfNotch = 3;

const nearestIn = ({left, top, width, height}: Rect, {column, row}: Cell): Cell => ({
  column: clamp(column, left, left + width - 1),
  row: clamp(row, top, top + height - 1),
});

const sameCell = (a: Cell, b: Cell): boolean => a.column === b.column && a.row === b.row;

const sameKey = (target: Target | null, key: Key): boolean => target?.kind === 'key' && target.key === key;

/** Moves and turns of the wheel that follow on one another count as one: only where they end is to be seen. */
const isOfOneKind = (a: MouseReport, b: MouseReport): boolean =>
  a.code === b.code && a.released === b.released;

export function createMouseControl({doing, screen, press}: MouseControlOptions): MouseControl {
  const {state, change, sessions, now} = doing;
  let held: Held | null = null;
  /** The last click on a row of a list, which a second one makes Enter; more of them, as quick, do nothing. */
  let clicked: {readonly cell: Cell; readonly at: number; readonly isDouble: boolean} | null = null;

  /** Whether a report is a session's: what its program asked for, over its cells, and what it was given the begin of. */
  function goesToSession(report: MouseReport, did: MouseDoing): boolean {
    const session = sessionWithKeys(state());
    const wants = session?.status.kind === 'running' && (session.picture?.mouse ?? null) !== null;
    if (!wants) return false;
    if (held !== null) return held.kind === 'session';
    const rect = sessionRect(state());
    return rect !== null && isWithin(rect, report) && did.kind !== 'release';
  }

  function toSession(report: MouseReport, did: MouseDoing): void {
    if (did.kind === 'press') held = {kind: 'session'};
    if (did.kind === 'release') held = null;
    clicked = null;
    // A drag that leaves its cells goes on at their edge: a program that heard of the press must hear of its end.
    const rect = sessionRect(state());
    if (rect !== null) sessions.send({...report, ...nearestIn(rect, report)});
  }

  function clickOn({on, target}: Pointed, cell: Cell): void {
    const overlay = state().overlays.at(-1);
    switch (on) {
      case 'nothing':
        if (overlay && habitsOf[overlay.kind].closesBeside(overlay)) press(['escape']);
        break;
      case 'lines':
        if (target?.kind === 'session') clickInPane('session', target, doing);
        break;
      case 'overlay':
        if (overlay === undefined || target?.kind !== 'choice') break;
        choose(target.index, doing);
        if (habitsOf[overlay.kind].entersTwice) clicked = {cell, at: now(), isDouble: false};
        break;
      default:
        clickInPane(on, target, doing);
        if (target?.kind === 'row') clicked = {cell, at: now(), isDouble: false};
    }
  }

  function pressed(cell: Cell, ctrl: boolean): void {
    const last = clicked;
    clicked = null;
    held = null;
    // The row may stand elsewhere by now: the first click may have made its pane larger. It is the selected one.
    if (last !== null && !ctrl && sameCell(last.cell, cell) && now() - last.at <= doubleClick) {
      clicked = {cell, at: now(), isDouble: true};
      if (!last.isDouble) press(['enter']);
      return;
    }
    const pointed = pointedAt(screen(), cell);
    if (state().notice?.answersKey) change(before => ({...before, notice: null}));
    const border = state().overlays.length === 0 ? borderAt(state(), cell) : null;
    // What a click on a border does is done when it was no drag.
    if (border !== null) held = {kind: 'border', border, pointed, moved: false};
    else if (pointed.target?.kind === 'key') held = {kind: 'key', key: pointed.target.key};
    else {
      clickOn(pointed, cell);
      if (ctrl) chooseClicked(pointed, doing);
    }
  }

  function released(cell: Cell): void {
    const before = held;
    held = null;
    if (before?.kind === 'key' && sameKey(pointedAt(screen(), cell).target, before.key)) press([before.key]);
    if (before?.kind === 'border' && !before.moved) clickOn(before.pointed, cell);
  }

  function dragged(cell: Cell): void {
    if (held?.kind !== 'border') return;
    const {border} = held;
    const before = state();
    change(now => withBorderAt(now, border, cell));
    if (state() !== before) held.moved = true;
  }

  function turned(to: Key & ('up' | 'down' | 'left' | 'right'), cell: Cell, notches: number): void {
    clicked = null;
    const {on} = pointedAt(screen(), cell);
    if (on === 'overlay') scrollOverlay(to, notches * rowsOfNotch, doing);
    else if (on !== 'nothing' && on !== 'lines' && (to === 'up' || to === 'down'))
      scrollIn(on, (to === 'up' ? -1 : 1) * notches * rowsOfNotch, doing);
  }

  function takeOwn(cell: Cell, did: MouseDoing, times: number): void {
    switch (did.kind) {
      case 'press':
        if (did.button === 'left') pressed(cell, did.ctrl);
        break;
      case 'release':
        released(cell);
        break;
      case 'move':
        if (did.held) dragged(cell);
        // A button that was let go outside of the terminal: its release was reported to nobody.
        else held = null;
        break;
      case 'wheel':
        turned(did.to, cell, times);
        break;
    }
  }

  return {
    take(reports) {
      let times = 1;
      for (const [index, report] of reports.entries()) {
        const did = doingOf(report);
        // What was on its way when the mouse was given to the terminal.
        if (did === null || !state().mouse) continue;
        if (goesToSession(report, did)) {
          toSession(report, did);
          continue;
        }
        const next = reports[index + 1];
        const isRepeated = (did.kind === 'move' || did.kind === 'wheel') && next && isOfOneKind(report, next);
        if (isRepeated) times += 1;
        else {
          takeOwn(report, did, times);
          times = 1;
        }
      }
    },
  };
}
