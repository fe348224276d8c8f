import type {Screen} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {blocksOf} from './blocks.ts';
import type {InkDrawing} from './ink-drawing.tsx';
import {createPainting} from './painting.ts';

/** Screens on a terminal. */
export interface Drawing {
  /** Draws `screen`: what differs from the last one, or all of it when that is not known to be there. */
  draw(screen: Screen): void;
  /** Draws with another look from now on; what stands there is drawn again with the next screen. */
  repaint(painter: Painter): void;
  /** What the terminal shows is not known any more. */
  forget(): void;
  /** Nothing is drawn from now on. */
  end(): void;
}

export interface DrawingParts {
  readonly painter: Painter;
  /** Gets each frame whole. */
  readonly show: (frame: string) => void;
  /** A screen could not be drawn. */
  readonly onFault: (error: unknown) => void;
}

/** How long nothing must have changed before Ink is loaded, ms: that holds everything up. */
const quietTime = 1000;

/**
 * Draws `first`, and then whatever it is given. A screen of lines alone is painted without Ink: they are the same
 * lines that Ink would lay out, and React, layout and output take several times as long as all else that a key does.
 * What is more than lines, Ink draws, and the screen after it. Neither writes anything when the other takes over.
 */
export function createDrawing(first: Screen, parts: DrawingParts): Drawing {
  const painting = createPainting();
  let {painter} = parts;
  let shown = first;
  /** Whether what was painted is all of what is shown. */
  let isWhole = false;
  let ink: InkDrawing | undefined;
  let isLoading = false;
  let ended = false;
  let quiet: NodeJS.Timeout | undefined;

  function paint(screen: Screen): void {
    const frame = painting.frame(blocksOf(screen, painter), screen.size);
    shown = screen;
    isWhole = !needsInk(screen);
    if (frame !== '') parts.show(frame);
    if (isLoading) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => void load().catch(parts.onFault), isWhole ? quietTime : 0);
  }

  async function load(): Promise<void> {
    isLoading = true;
    const {createInkDrawing} = await import('./ink-drawing.tsx');
    if (!ended) ink = createInkDrawing(shown, {...parts, painter, isShown: isWhole});
  }

  function drawWithInk(drawn: InkDrawing, screen: Screen): void {
    if (isWhole && painting.isKnown()) drawn.follow(shown);
    else if (isWhole) drawn.forget();
    drawn.draw(screen);
    shown = screen;
    isWhole = !needsInk(screen);
    painting.adopt(blocksOf(screen, painter), screen.size);
  }

  paint(first);

  return {
    draw(screen) {
      if (ink && !(isWhole && !needsInk(screen))) return drawWithInk(ink, screen);
      try {
        paint(screen);
      } catch (error) {
        // Ink tells its faults so too: whoever drew, the terminal is given back.
        parts.onFault(error);
      }
    },
    repaint(next) {
      painter = next;
      ink?.repaint(next);
    },
    forget() {
      painting.forget();
      if (!isWhole) ink?.forget();
    },
    end() {
      ended = true;
      clearTimeout(quiet);
      ink?.end();
    },
  };
}

/** The rows of details are a table, which only Ink draws. */
const needsInk = (screen: Screen): boolean =>
  screen.kind === 'panes' && screen.overlay?.view.kind === 'details';
