import {linesAcross} from '../../panes/pointed.ts';
import type {OverlayView, PaneView, Rect, Screen} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {centreLine, fitLine} from './fit-line.ts';
import {overlayLines} from './overlay-lines.ts';
import {paneLines} from './pane-lines.ts';

/** A part of the screen as painted lines; a block hides what earlier ones drew under it. */
export interface Block {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Each as wide as the block. */
  readonly lines: readonly string[];
}

/** All that is on `screen`, but for the rows of details, over which a table is drawn. */
export function blocksOf(screen: Screen, painter: Painter): readonly Block[] {
  const {columns, rows} = screen.size;
  const across = {left: 0, width: columns};
  if (screen.kind === 'too-small') {
    const line = centreLine([{text: screen.message, tone: 'warning'}], columns);
    return [{...across, key: 'too-small', top: Math.floor((rows - 1) / 2), lines: [painter.line(line)]}];
  }
  const behind = screen.overlay !== null;
  return [
    ...linesAcross(screen).map(({key, row, line}) => {
      const lines = [painter.line(fitLine(line, columns), key === 'header' ? 'header' : 'plain')];
      return {...across, key, top: row, lines};
    }),
    ...screen.panes.map(view => paneBlock(view, painter, behind)),
    ...(screen.overlay ? [overlayBlock(screen.overlay.view, screen.overlay.rect, painter)] : []),
  ];
}

const painted = new WeakMap<PaneView, {painter: Painter; behind: boolean; block: Block}>();

/** A pane that did not change is painted once. */
function paneBlock(view: PaneView, painter: Painter, behind: boolean): Block {
  const before = painted.get(view);
  if (before?.painter === painter && before.behind === behind) return before.block;
  const block = {...view.rect, key: view.pane, lines: paneLines(view, painter, behind)};
  painted.set(view, {painter, behind, block});
  return block;
}

const overlayBlock = (view: OverlayView, rect: Rect, painter: Painter): Block => ({
  ...rect,
  key: 'overlay',
  lines: overlayLines(view, rect, painter),
});
