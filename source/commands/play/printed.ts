import type {ConsoleRecord} from '../../console/record.ts';
import {layoutOfState} from '../../panes/layout.ts';
import type {Line} from '../../panes/line.ts';
import {squeeze} from '../../panes/play/squeeze.ts';
import {signs} from '../../panes/signs.ts';
import {sentences} from '../../sentences/sentences.ts';
import {linesOf} from '../../store/console-pane.ts';
import type {State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';

/** The cells within the console's border; as many as a table takes while it does not show. */
export function consoleRoom(state: State): number {
  const layout = layoutOfState(state);
  const rect = layout.kind === 'panes' ? layout.rects.get('console') : undefined;
  return rect ? rect.width - 2 : Number.POSITIVE_INFINITY;
}

/** What was printed, as it is shown: a table that is too wide gives up blanks, and none of its columns. */
export const fitting = (record: ConsoleRecord, room: number): ConsoleRecord =>
  record.kind === 'output' ? {...record, text: squeeze(record.text.split('\n'), room).join('\n')} : record;

/** What was done that a document does not say, as it stands in the console. */
export const assumedLines = (what: string): readonly Line[] =>
  linesOf(`${signs.shared} ${visible(sentences.play.assumed(what))}`, 'dim');
