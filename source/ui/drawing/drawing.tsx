import {Readable} from 'node:stream';
import {render} from 'ink';
import type {Screen} from '../../panes/screen.ts';
import {Canvas} from '../terminal/canvas.ts';
import type {Painter} from '../theme/painter.ts';
import {ScreenView} from './screen-view.tsx';

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

/** Draws `first`, unless it `isShown` already, and then whatever it is given, with Ink. */
export function createDrawing(
  first: Screen,
  {painter: firstPainter, show, onFault, isShown = false}: DrawingParts & {readonly isShown?: boolean},
): Drawing {
  let painter = firstPainter;
  const canvas = new Canvas(first.size, show, isShown);
  let drawn: Screen | null = first;
  // Ink shall only draw: it gets an input on which nothing ever comes, and when to draw is decided before it (its own
  // throttle is set so fast that it never holds a frame back). The alternate screen is not its business either: it has
  // to be left and entered where Ink does not run, at a signal and at the end.
  const begin = () =>
    render(<ScreenView screen={first} painter={painter} />, {
      stdout: canvas,
      stderr: canvas,
      stdin: new Readable({read() {}}),
      interactive: true,
      incrementalRendering: true,
      maxFps: 1000,
      exitOnCtrlC: false,
      patchConsole: false,
    });
  const ink = isShown ? canvas.unheard(begin) : begin();
  canvas.flush();
  ink.waitUntilExit().catch(onFault);

  return {
    draw(screen) {
      const {columns, rows} = screen.size;
      if (drawn?.size.columns !== columns || drawn.size.rows !== rows) {
        // Ink forgets the last frame, and what it would do to erase it is not needed on a screen that is blanked.
        canvas.unheard(() => ink.clear());
        canvas.clearFirst();
        canvas.resize(screen.size);
      }
      ink.rerender(<ScreenView screen={screen} painter={painter} />);
      canvas.flush();
      drawn = screen;
    },
    repaint(next) {
      painter = next;
    },
    forget() {
      drawn = null;
    },
    end() {
      canvas.closeForGood();
      ink.unmount();
    },
  };
}
