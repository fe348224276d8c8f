import {overlayBody} from '../../panes/overlays/body.ts';
import type {OverlayView, Rect} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {fitLine} from './fit-line.ts';
import {frame} from './frame.ts';

/**
 * An overlay as painted lines: `rect.height` of them, each `rect.width` cells wide, so that nothing of what is under
 * the box shows through.
 */
export function overlayLines(view: OverlayView, rect: Rect, painter: Painter): readonly string[] {
  const ground = view.kind === 'question' ? 'frame-question' : 'frame-overlay';
  const {top, left, right, bottom} = frame(painter, {
    ...rect,
    title: [{text: view.title, tone: 'title'}],
    aside: [],
    scroll: 'scroll' in view ? view.scroll : null,
    ground,
  });
  const body = overlayBody(view, right.length).map(({line, selected}) =>
    painter.line(fitLine(line, rect.width - 2), selected ? 'selected' : 'plain'),
  );
  return [top, ...right.map((edge, at) => left + (body[at] ?? '') + edge), bottom];
}
