import {setImmediate as nextTurn} from 'node:timers/promises';
import {elapsed} from '../../model/elapsed.ts';
import type {Screen} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {blocksOf} from './blocks.ts';
import type {InkDrawing} from './ink-drawing.tsx';
import {createPainting} from './painting.ts';

/** Screens on a terminal. */
export interface Drawing {
  /**
   * Draws `screen`: what differs from the last one, or all of it when that is not known to be there. Not twice within
   * a millisecond: Ink shows what it draws then only after it.
   */
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
  /** Gets each frame, in pieces one after the other. */
  readonly show: (piece: string) => void;
  /** There is more to be drawn of the last screen now: it shall be given again. */
  readonly again: () => void;
  /** Screens that may be drawn soon, each made when it is asked for. */
  readonly foresee: () => Iterable<Screen>;
  /** A screen could not be drawn. */
  readonly onFault: (error: unknown) => void;
}

/** How long nothing must have changed before Ink is loaded, ms: that holds everything up. */
const quietTime = 1000;
/** After so long, ms, it is loaded at whatever time: a later version may be put in the place of this one. */
const longestWait = 10_000;

/**
 * Draws `first`, and then whatever it is given. A screen of lines alone is painted without Ink: they are the same
 * lines that Ink would lay out, and React, layout and output take several times as long as all else that a key does.
 * What is more than lines, Ink draws, and the screen after it. Neither writes anything when the other takes over.
 */
export function createDrawing(first: Screen, parts: DrawingParts): Drawing {
  const painting = createPainting();
  const begun = elapsed();
  let {painter} = parts;
  let shown = first;
  /** Whether the lines that stand there were painted, and Ink does not know of them. */
  let isPainted = true;
  let ink: InkDrawing | undefined;
  let isLoading = false;
  let ended = false;
  let quiet: NodeJS.Timeout | undefined;

  function paint(screen: Screen): void {
    for (const piece of painting.frame(blocksOf(screen, painter), screen.size)) parts.show(piece);
    shown = screen;
    isPainted = true;
    if (needsInk(screen)) void load();
    else if (ink === undefined && (quiet === undefined || elapsed() - begun < longestWait)) {
      clearTimeout(quiet);
      quiet = setTimeout(load, quietTime);
    }
  }

  async function load(): Promise<void> {
    if (ink !== undefined || isLoading) return;
    isLoading = true;
    try {
      const {createInkDrawing} = await import('./ink-drawing.tsx');
      if (ended) return;
      ink = createInkDrawing(shown, {painter, show: parts.show, onFault: parts.onFault});
      if (needsInk(shown)) parts.again();
      else
        void rehearse().catch(() => {
          // The key itself will tell.
        });
    } catch (error) {
      // Whoever does not look at details does without.
      if (needsInk(shown)) parts.onFault(error);
    } finally {
      isLoading = false;
    }
  }

  /**
   * Paints where nobody sees it what keys may ask for: V8 takes several times as long for what it does the first time.
   * A key that comes meanwhile waits for one screen at the most.
   */
  async function rehearse(): Promise<void> {
    const rehearsed = createPainting();
    rehearsed.adopt(blocksOf(shown, painter), shown.size);
    for (const screen of parts.foresee()) {
      Array.from(rehearsed.frame(blocksOf(screen, painter), screen.size));
      await nextTurn();
      if (ended) return;
    }
  }

  function drawWithInk(drawn: InkDrawing, screen: Screen): void {
    if (isPainted && painting.isKnown()) drawn.follow(shown);
    else if (isPainted) drawn.forget();
    drawn.draw(screen);
    shown = screen;
    isPainted = false;
    painting.adopt(blocksOf(screen, painter), screen.size);
  }

  paint(first);

  return {
    draw(screen) {
      try {
        // The screen after one that Ink drew too: what stands there is not only lines.
        if (ink && (needsInk(screen) || (!isPainted && needsInk(shown)))) drawWithInk(ink, screen);
        else paint(screen);
      } catch (error) {
        // Ink tells its own faults so too: whoever drew, the terminal is given back.
        parts.onFault(error);
      }
    },
    repaint(next) {
      painter = next;
      painting.forget();
      ink?.repaint(next);
    },
    forget() {
      painting.forget();
      if (!isPainted) ink?.forget();
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
