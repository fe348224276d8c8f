import {sentences} from '../../sentences/sentences.ts';
import type {OwnOverlay} from '../../store/own.ts';
import type {State} from '../../store/state.ts';
import {displayWidth, truncate} from '../../text/width.ts';
import type {Line} from '../line.ts';
import {printedLine} from '../printed-line.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {wrapLine} from '../wrap-line.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';
import {asked, yesOrNo} from './question.ts';

type Scroll = {readonly offset: number; readonly shown: number; readonly total: number} | null;

/** So many lines of output are shown at the most. */
const mostLines = 5000;

/** An own command: whether to run it, or what it said, wrapped to the box. */
export function ownView(
  {title, stage}: OwnOverlay,
  state: State,
): {readonly rect: Rect; readonly view: OverlayView & {readonly scroll: Scroll}} {
  const {own} = sentences;
  if (stage.kind === 'asking') {
    const {rect, view} = asked(own.question(title), [own.runs(stage.line)], yesOrNo(stage.chosen), state);
    return {rect, view: {...view, scroll: null}};
  }
  const width = Math.min(state.size.columns - chromeColumns, 100);
  const end: Line = [{text: truncate(stage.end, width), tone: stage.isBad ? 'bad' : 'dim'}];
  const lines = stage.output === '' ? [] : stage.output.split('\n').slice(0, mostLines);
  const rows = lines.flatMap(line => wrapLine(printedLine(line), width));
  const rect = boxFor(state.size, width, rows.length + 2);
  const capacity = Math.max(1, rect.height - chromeRows - 2);
  const scroll = windowOn(stage.offset, Math.min(stage.offset, rows.length - 1), capacity, rows.length);
  return {
    rect,
    view: {
      kind: 'list',
      title: truncate(title, Math.max(0, rect.width - chromeColumns)),
      field: null,
      rows: rows.slice(scroll.offset, scroll.offset + capacity).map(line => ({line, selected: false})),
      below: [end],
      scroll: rows.length > capacity ? scroll : null,
      footer: [{text: truncate(own.footer, Math.max(0, displayWidth(own.footer))), tone: 'dim'}],
    },
  };
}
