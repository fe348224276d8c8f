import {sentences} from '../sentences/sentences.ts';
import {type ConsolePane, currentCycle} from '../store/console-pane.ts';
import type {State} from '../store/state.ts';
import {consoleWindow, scrollConsole} from './console-window.ts';
import {cut, fitTo, widthOf} from './fit.ts';
import {keyHint} from './hints.ts';
import type {Line, Span} from './line.ts';
import type {PaneView, Rect} from './screen.ts';

const words = sentences.console;

/** The cells within the border. */
const innerOf = (rect: Rect) => ({width: rect.width - 2, height: Math.max(1, rect.height - 2)});

/** The console scrolled back by so many rows (a negative number), or forward up to its end. */
export function scrollRows(pane: ConsolePane, rect: Rect, rows: number): ConsolePane {
  const {width, height} = innerOf(rect);
  return scrollConsole(pane, width, height, rows);
}

/** The console scrolled back by a page (-1), or forward (1) up to its end; a row of the page before stays. */
export function scrollPage(pane: ConsolePane, rect: Rect, pages: 1 | -1): ConsolePane {
  const {width, height} = innerOf(rect);
  return scrollConsole(pane, width, height, pages * Math.max(1, height - 1));
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
  const {rows, first, last} = consoleWindow(pane, width, height);
  const room = rect.width - 4;
  const title = cut(titleOf(pane), room);
  const aside = asideOf(pane, pane.lines.length - last);
  return {
    pane: 'console',
    rect,
    focused: pane.focused,
    title,
    aside: aside.length > 0 && widthOf(title) + 3 + widthOf(aside) <= room ? aside : [],
    heading: null,
    rows: rows.map(({serial, row, line}) => ({
      key: `${serial}.${row}`,
      line,
      selected: false,
      marked: false,
    })),
    empty: [],
    scroll: pane.top === null ? null : {offset: first, shown: last - first + 1, total: pane.lines.length + 1},
  };
}

/** What the keys do while the console has them, as much as fits; how it is left always. */
export function consoleFooter({console: pane, size}: Pick<State, 'console' | 'size'>): Line {
  const {hints} = words;
  const isEmpty = pane.field.text === '' && pane.unfinished === '';
  const cancel = pane.status !== 'idle' ? hints.cancel : isEmpty ? hints.quit : hints.clear;
  const offered = [
    keyHint(['escape'], hints.panes),
    keyHint(['ctrl+c'], cancel),
    keyHint(['tab'], hints.complete),
    keyHint(['up', 'down'], hints.history),
    keyHint(['pageup'], hints.scroll),
    keyHint(['ctrl+l'], hints.empty),
  ];
  const line: Span[] = [{text: ' '}];
  for (const [index, spans] of offered.entries()) {
    const wanted = index === 0 ? spans : [{text: '  '}, ...spans];
    if (widthOf(line) + widthOf(wanted) > size.columns) break;
    line.push(...wanted);
  }
  return fitTo(line, size.columns);
}
