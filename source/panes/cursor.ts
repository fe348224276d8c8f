import type {State} from '../store/state.ts';
import {withPane} from '../store/state.ts';
import {layoutOfState, paneOrder, windowOf} from './layout.ts';
import type {ShownPane} from './screen.ts';
import {tables} from './tables.ts';

/** How many rows a pane shows; null for one that is not on the screen. */
function shownRows(state: State, pane: ShownPane): number | null {
  const layout = layoutOfState(state);
  const rect = layout.kind === 'panes' ? layout.rects.get(pane) : undefined;
  return rect ? Math.max(1, windowOf(rect).rows) : null;
}

/** A page of the focused pane: its window but one row, so that the eye keeps its place. */
export const pageOf = (state: State): number => Math.max(1, (shownRows(state, state.focus) ?? 1) - 1);

/** Puts a pane's cursor on the row that stands at `index` (the nearest there is). */
export function moveTo(state: State, pane: ShownPane, index: number): State {
  const {keys} = tables[pane].order(state);
  const nearest = Math.max(0, Math.min(keys.length - 1, index));
  return withPane(state, pane, {selected: keys[nearest] ?? null, index: nearest, unfiltered: null});
}

/** Moves the focused pane's cursor by so many rows. */
export const moveBy = (state: State, rows: number): State =>
  moveTo(state, state.focus, state.panes[state.focus].index + rows);

/** Where the next row with a mark, be it the weaker one, stands after `index` (before it with -1), round the ends. */
function nextMarked(state: State, pane: ShownPane, index: number, step: 1 | -1): number | null {
  const {keys} = tables[pane].order(state);
  const [marked, hinted] = [tables[pane].marked(state), tables[pane].hinted(state)];
  if (marked.size + hinted.size === 0) return null;
  for (let away = 1; away <= keys.length; away += 1) {
    const place = (index + step * away + keys.length) % keys.length;
    const key = keys[place] ?? '';
    if (marked.has(key) || hinted.has(key)) return place;
  }
  return null;
}

/** Moves the cursors of the panes without the focus to their next (1) or previous (-1) relatives; null when none has any. */
export function stepRelatives(state: State, step: 1 | -1): State | null {
  let stepped: State | null = null;
  for (const pane of paneOrder(state.inside !== null)) {
    if (pane === state.focus) continue;
    const place = nextMarked(state, pane, state.panes[pane].index, step);
    if (place !== null) stepped = moveTo(stepped ?? state, pane, place);
  }
  return stepped;
}

/**
 * What every change ends with: a cursor stays on its item wherever that went; where the item is gone, the row that
 * stands in its place is taken; the window follows the cursor; the focus is on a pane that exists.
 */
export function settle(state: State): State {
  let settled = withOneInFront(state.inside === null ? withoutInside(state) : state);
  // The leader first: what it selects decides what the others are restricted to.
  const panes = paneOrder(settled.inside !== null);
  for (const pane of panes.toSorted(
    (a, b) => Number(b === state.relativesOf) - Number(a === state.relativesOf),
  ))
    settled = settlePane(settled, pane);
  return settled;
}

/** A session and the console have one place on the screen: a session that has the keys is the one that is seen. */
const withOneInFront = (state: State): State =>
  state.sessions.focused && state.console.inFront
    ? {...state, console: {...state.console, inFront: false, focused: false}}
    : state;

/** Nothing is done in, or led by, a view that is closed. */
function withoutInside(state: State): State {
  if (state.focus !== 'inside' && state.relativesOf !== 'inside') return state;
  return {
    ...state,
    focus: state.focus === 'inside' ? 'processes' : state.focus,
    relativesOf: state.relativesOf === 'inside' ? null : state.relativesOf,
  };
}

/** The least move of the window that shows the cursor and leaves no room below the last row. */
function windowOffset(offset: number, index: number, count: number, rows: number): number {
  const last = Math.max(0, count - rows);
  return Math.min(Math.max(offset, index - rows + 1), index, last);
}

function settlePane(state: State, pane: ShownPane): State {
  const {keys} = tables[pane].order(state);
  const before = state.panes[pane];
  const stayed = before.selected !== null && keys[before.index] === before.selected;
  const found = stayed ? before.index : before.selected === null ? -1 : keys.indexOf(before.selected);
  const index = found === -1 ? Math.max(0, Math.min(before.index, keys.length - 1)) : found;
  const rows = shownRows(state, pane);
  const offset = rows === null ? before.offset : windowOffset(before.offset, index, keys.length, rows);
  const selected = keys[index] ?? null;
  if (selected === before.selected && index === before.index && offset === before.offset) return state;
  return withPane(state, pane, {selected, index, offset});
}

/** Moves a pane's window by so many rows; its cursor stays on its row until it would be out of sight. */
export function scrollPane(state: State, pane: ShownPane, rows: number): State {
  const shown = shownRows(state, pane);
  const {offset: before, index} = state.panes[pane];
  const last = Math.max(0, tables[pane].order(state).keys.length - (shown ?? 0));
  const offset = Math.max(0, Math.min(last, before + rows));
  if (shown === null || offset === before) return state;
  const inSight = Math.max(offset, Math.min(offset + shown - 1, index));
  return withPane(inSight === index ? state : moveTo(state, pane, inSight), pane, {offset});
}

/** Puts a pane's cursor on a row by its key; the same state when there is no such row. */
export function moveToKey(state: State, pane: ShownPane, key: string): State {
  const index = tables[pane].order(state).keys.indexOf(key);
  return index === -1 ? state : moveTo(state, pane, index);
}
