import type {Screen} from '../../panes/screen.ts';
import {blocksOf} from './blocks.ts';
import type {Drawing, DrawingParts} from './drawing.tsx';
import {createPainting} from './painting.ts';

/** How long nothing must have changed before Ink is loaded, ms. Frames until then are painted as well. */
const quietTime = 50;
/** The same while there are no rows yet, ms: a host that is far away answers meanwhile, or nobody waits for a key. */
const emptyTime = 500;

/**
 * Draws `first` at once, without Ink: React, Yoga and Ink take several times as long to be loaded as all else that
 * must be done before rows can be seen. They are loaded while the first screen is looked at, and then draw on; the
 * takeover writes nothing, since the same painted lines stand there already.
 */
export function createFirstDrawing(first: Screen, parts: DrawingParts): Drawing {
  const painting = createPainting();
  let {painter} = parts;
  let shown = first;
  let isKnown = false;
  let drawing: Drawing | undefined;
  let isLoading = false;
  let ended = false;
  // Loading holds everything up: it waits for a moment in which nothing changes and nobody types.
  let quiet: NodeJS.Timeout | undefined;

  function paint(screen: Screen): void {
    parts.show(painting.frame(blocksOf(screen, painter), screen.size));
    shown = screen;
    isKnown = isWhole(screen);
    if (isLoading || (quiet !== undefined && !isKnown)) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => void takeOver().catch(parts.onFault), isEmpty(screen) ? emptyTime : quietTime);
  }

  async function takeOver(): Promise<void> {
    isLoading = true;
    const {createDrawing} = await import('./drawing.tsx');
    if (!ended) drawing = createDrawing(shown, {...parts, painter, isShown: isKnown});
  }

  paint(first);

  return {
    draw(screen) {
      if (drawing) return drawing.draw(screen);
      try {
        paint(screen);
      } catch (error) {
        // Ink tells its faults so too: whoever drew, the terminal is given back.
        parts.onFault(error);
      }
    },
    repaint(next) {
      painter = next;
      drawing?.repaint(next);
    },
    forget() {
      painting.forget();
      isKnown = false;
      drawing?.forget();
    },
    end() {
      ended = true;
      clearTimeout(quiet);
      drawing?.end();
    },
  };
}

const isEmpty = (screen: Screen): boolean =>
  screen.kind === 'panes' && screen.overlay === null && screen.panes.every(({rows}) => rows.length === 0);

/** The rows of details are a table, which only Ink draws. */
const isWhole = (screen: Screen): boolean =>
  screen.kind !== 'panes' || screen.overlay?.view.kind !== 'details';
