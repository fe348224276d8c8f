import type {Screen} from '../../panes/screen.ts';
import {blocksOf} from './blocks.ts';
import type {Drawing, DrawingParts} from './drawing.tsx';
import {createPainting} from './painting.ts';

/**
 * Draws `first` at once, without Ink: React, Yoga and Ink take several times as long to be loaded as all else that
 * must be done before rows can be seen. They are loaded while the first screen is looked at, and then draw on; the
 * takeover writes nothing, since the same painted lines stand there already.
 */
export function createFirstDrawing(first: Screen, parts: DrawingParts): Drawing {
  const painting = createPainting();
  let shown = first;
  let isKnown = false;
  let drawing: Drawing | undefined;
  let ended = false;

  function paint(screen: Screen): void {
    parts.show(painting.frame(blocksOf(screen, parts.painter), screen.size));
    shown = screen;
    isKnown = isWhole(screen);
  }

  async function takeOver(): Promise<void> {
    const {createDrawing} = await import('./drawing.tsx');
    if (!ended) drawing = createDrawing(shown, {...parts, isShown: isKnown});
  }

  paint(first);
  // Not in this turn of the event loop: what was painted and what was typed goes first.
  setImmediate(() => void takeOver().catch(parts.onFault));

  return {
    draw: screen => (drawing ? drawing.draw(screen) : paint(screen)),
    forget() {
      painting.forget();
      isKnown = false;
      drawing?.forget();
    },
    end() {
      ended = true;
      drawing?.end();
    },
  };
}

/** The rows of details are a table, which only Ink draws. */
const isWhole = (screen: Screen): boolean =>
  screen.kind !== 'panes' || screen.overlay?.view.kind !== 'details';
