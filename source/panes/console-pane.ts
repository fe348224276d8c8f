import {sentences} from '../sentences/sentences.ts';
import {type ConsolePane, currentCycle, type PrintedLine, promptOf} from '../store/console-pane.ts';
import type {State} from '../store/state.ts';
import {graphemes} from '../text/width.ts';
import {cut, fitTo, widthOf} from './fit.ts';
import {keyLabel} from './key-label.ts';
import type {Line, Span} from './line.ts';
import type {PaneView, Rect} from './screen.ts';
import {wrapLine} from './wrap-line.ts';

const words = sentences.console;

/** A row of the pane, and what it is a row of; the line that is typed comes after all that was printed. */
interface Row {
  readonly serial: number;
  readonly row: number;
  readonly line: Line;
}

const wrapped = new WeakMap<PrintedLine, {readonly width: number; readonly rows: readonly Line[]}>();

function rowsOfPrinted(printed: PrintedLine, width: number): readonly Line[] {
  const known = wrapped.get(printed);
  if (known?.width === width) return known.rows;
  const rows = wrapLine(printed.line, width);
  wrapped.set(printed, {width, rows});
  return rows;
}

/** What is being typed: behind its prompt, or alone while something runs. */
function inputRows(
  pane: ConsolePane,
  width: number,
): {readonly rows: readonly Line[]; readonly cursor: number} {
  const {text, cursor} = pane.field;
  const prompt: Line = pane.status === 'idle' ? [{text: `${promptOf(pane)} `, tone: 'dim'}] : [];
  const before: Line = [...prompt, {text: text.slice(0, cursor)}];
  const [under = ' '] = graphemes(text.slice(cursor));
  const at: Span = pane.focused ? {text: under, tone: 'cursor'} : {text: under};
  return {
    rows: wrapLine([...before, at, {text: text.slice(cursor + under.length)}], width),
    cursor: wrapLine([...before, at], width).length - 1,
  };
}

/** The rows of a pane of this size, and where its window stands. */
function windowOn(
  pane: ConsolePane,
  width: number,
  height: number,
): {readonly rows: readonly Row[]; readonly offset: number} {
  const rows: Row[] = pane.lines.flatMap(printed =>
    rowsOfPrinted(printed, width).map((line, row) => ({serial: printed.serial, row, line})),
  );
  const input = inputRows(pane, width);
  const end = rows.length + input.cursor;
  rows.push(...input.rows.map((line, row) => ({serial: pane.printed + 1, row, line})));
  const last = Math.max(0, rows.length - height);
  const {top} = pane;
  if (top === null) return {rows, offset: Math.min(last, end)};
  const found = rows.findIndex(
    ({serial, row}) => serial > top.serial || (serial === top.serial && row >= top.row),
  );
  return {rows, offset: found < 0 ? last : Math.min(found, last)};
}

/** The cells within the border. */
const innerOf = (rect: Rect) => ({width: rect.width - 2, height: Math.max(1, rect.height - 2)});

/** The console scrolled back by a page (-1), or forward (1) up to its end. */
export function scrollConsole(pane: ConsolePane, rect: Rect, pages: 1 | -1): ConsolePane {
  const {width, height} = innerOf(rect);
  const {rows, offset} = windowOn(pane, width, height);
  const to = Math.max(0, offset + pages * Math.max(1, height - 1));
  const top = rows[to];
  return {...pane, top: to >= rows.length - height || top === undefined ? null : top};
}

function titleOf(pane: ConsolePane): Line {
  const name: Span = {text: `! ${words.title}`, tone: 'title', bold: pane.focused};
  switch (pane.status) {
    case 'idle':
      return [name];
    case 'loading':
      return [name, {text: ' · '}, {text: words.loading, tone: 'warning'}];
    case 'cancelling':
      return [name, {text: ' · '}, {text: words.cancelling, tone: 'warning'}];
    case 'running':
      return [name, {text: ' · '}, {text: words.running, tone: 'warning'}];
  }
}

function asideOf(pane: ConsolePane, below: number): Line {
  if (below > 0 && pane.top !== null) return [{text: words.below(below), tone: 'warning'}];
  const cycle = currentCycle(pane);
  if (cycle === null || cycle.candidates.length < 2) return [];
  return [{text: words.candidate(cycle.index + 1, cycle.candidates.length), tone: 'dim'}];
}

/** The console in its place on the screen. */
export function consoleView({console: pane}: Pick<State, 'console'>, rect: Rect): PaneView {
  const {width, height} = innerOf(rect);
  const {rows, offset} = windowOn(pane, width, height);
  const shown = rows.slice(offset, offset + height);
  const room = rect.width - 4;
  const title = cut(titleOf(pane), room);
  const aside = asideOf(pane, rows.length - offset - shown.length);
  return {
    pane: 'console',
    rect,
    focused: pane.focused,
    title,
    aside: aside.length > 0 && widthOf(title) + 3 + widthOf(aside) <= room ? aside : [],
    heading: null,
    rows: shown.map(({serial, row, line}) => ({
      key: `${serial}.${row}`,
      line,
      selected: false,
      marked: false,
    })),
    empty: [],
    scroll: pane.top === null ? null : {offset, shown: shown.length, total: rows.length},
  };
}

/** What the keys do while the console has them, as much as fits; how it is left always. */
export function consoleFooter({console: pane, size}: Pick<State, 'console' | 'size'>): Line {
  const {hints} = words;
  const isEmpty = pane.field.text === '' && pane.unfinished === '';
  const cancel = pane.status !== 'idle' ? hints.cancel : isEmpty ? hints.quit : hints.clear;
  const hint = (keys: readonly string[], word: string): Line => [
    {text: keys.map(keyLabel).join(' '), tone: 'key'},
    {text: ` ${word}`},
  ];
  const offered = [
    hint(['escape'], hints.panes),
    hint(['ctrl+c'], cancel),
    hint(['tab'], hints.complete),
    hint(['up', 'down'], hints.history),
    hint(['pageup'], hints.scroll),
    hint(['ctrl+l'], hints.empty),
  ];
  const line: Span[] = [{text: ' '}];
  for (const [index, spans] of offered.entries()) {
    const wanted = index === 0 ? spans : [{text: '  '}, ...spans];
    if (widthOf(line) + widthOf(wanted) > size.columns) break;
    line.push(...wanted);
  }
  return fitTo(line, size.columns);
}
