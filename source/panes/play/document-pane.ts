import {sentences} from '../../sentences/sentences.ts';
import {documentHasKeys, type PlayView, withPlay} from '../../store/play/play-view.ts';
import type {State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {cut, fitTo, widthOf} from '../fit.ts';
import {layoutOfState} from '../layout.ts';
import type {Line, Span} from '../line.ts';
import type {PaneView, Rect} from '../screen.ts';
import {signs} from '../signs.ts';
import {type DocumentRow, documentRows} from './document-lines.ts';
import {topOf} from './document-window.ts';

/** Left of every row: the sign of the step at hand, what became of those before it, a space. */
const margin = 2;

const roomIn = ({width}: Pick<Rect, 'width'>): number => Math.max(1, width - 2 - margin - 1);

const words = sentences.play;

/** What stands in the margin of a row: of the step at hand, and of steps that were played. */
function signOf({step, begins}: DocumentRow, view: PlayView): Span {
  if (step === null) return {text: '  '};
  if (step === view.at) return {text: begins ? `${signs.cursor} ` : '  ', tone: 'chosen'};
  const outcome = begins ? view.outcomes.get(step) : undefined;
  if (outcome === undefined) return {text: '  '};
  return outcome.passed
    ? {text: `${signs.asShown} `, tone: 'good'}
    : {text: `${signs.differs} `, tone: 'bad'};
}

const doingWord = ({doing, auto}: PlayView): Span | null => {
  if (doing === 'going back') return {text: words.goingBack, tone: 'warning'};
  if (auto) return {text: words.auto, tone: 'good'};
  return null;
};

function titleOf(view: PlayView, focused: boolean): Line {
  return [{text: `5 ${visible(view.reading.title) || words.title}`, tone: 'title', bold: focused}];
}

function asideOf(view: PlayView): Line {
  const {at, reading, outcomes} = view;
  const failed = [...outcomes.values()].filter(({passed}) => !passed).length;
  const doing = doingWord(view);
  const parts: Span[] = [];
  if (doing) parts.push(doing);
  if (failed > 0) parts.push({text: words.failed(failed), tone: 'bad'});
  if (reading.steps > 0)
    parts.push(at >= reading.steps ? {text: words.end} : {text: words.step(at + 1, reading.steps)});
  return parts.flatMap((part, index): Span[] => (index === 0 ? [part] : [{text: ' · ', tone: 'dim'}, part]));
}

/** How many rows of a document a pane shows, and which is the uppermost. */
interface Window {
  readonly top: number;
  readonly height: number;
  readonly total: number;
}

function documentWindow(view: PlayView, rect: Rect): Window {
  const height = Math.max(1, rect.height - 2);
  const rows = documentRows(view.reading, roomIn(rect));
  return {top: topOf(view, rows, height), height, total: rows.length};
}

/** The document scrolled so that another row is the uppermost, as far as there are rows. */
export function scrollDocument(state: State, to: (window: Window) => number): State {
  const layout = layoutOfState(state);
  const rect = layout.kind === 'panes' ? layout.rects.get('document') : undefined;
  if (state.play === null || rect === undefined) return state;
  const window = documentWindow(state.play, rect);
  return withPlay(state, {top: Math.max(0, Math.min(to(window), window.total - window.height))});
}

/** The document in its place on the screen; null where none is played. */
export function documentView(state: State, rect: Rect): PaneView | null {
  const view = state.play;
  if (view === null) return null;
  const focused = documentHasKeys(state);
  const rows = documentRows(view.reading, roomIn(rect));
  const {top, height, total} = documentWindow(view, rect);
  const width = rect.width - 2;
  const room = rect.width - 4;
  const aside = asideOf(view);
  const isAsideShown = widthOf(aside) + 3 + 8 <= room;
  return {
    pane: 'document',
    rect,
    focused,
    title: cut(titleOf(view, focused), isAsideShown ? room - 3 - widthOf(aside) : room),
    aside: isAsideShown ? aside : [],
    heading: null,
    rows: rows.slice(top, top + height).map((row, index) => {
      const isAtHand = row.step !== null && row.step === view.at;
      return {
        key: String(top + index),
        line: fitTo([signOf(row, view), ...row.line], width),
        selected: isAtHand,
        marked: false,
      };
    }),
    empty: [],
    scroll: total > height ? {offset: top, shown: height, total} : null,
  };
}
