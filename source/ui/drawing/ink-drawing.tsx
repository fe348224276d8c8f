import {Readable} from 'node:stream';
import {render} from 'ink';
import type {Screen, Size} from '../../panes/screen.ts';
import {Canvas} from '../terminal/canvas.ts';
import {clear, moveTo} from '../terminal/sequences.ts';
import type {Drawing, DrawingParts} from './drawing.ts';
import {ScreenView} from './screen-view.tsx';

/** Screens on a terminal, drawn by Ink. */
export interface InkDrawing extends Drawing {
  /** Somebody else drew `screen`, and it stands there, but for the rows of its tables. */
  follow(screen: Screen): void;
}

/** Draws whatever it is given with Ink; `shown` stands there already, but for the rows of its tables. */
export function createInkDrawing(
  shown: Screen,
  {painter: firstPainter, show, onFault}: Pick<DrawingParts, 'painter' | 'show' | 'onFault'>,
): InkDrawing {
  let painter = firstPainter;
  const canvas = new Canvas(shown.size, show);
  let drawn: Screen | null = shown;
  // Ink shall only draw: it gets an input on which nothing ever comes, and when to draw is decided before it (its own
  // throttle puts off only what comes within a millisecond, as what is drawn after `follow` does, and then shows it by
  // itself). The alternate screen is not its business either: it has to be left and entered where Ink does not run, at
  // a signal and at the end.
  const ink = canvas.unheard(() =>
    render(<ScreenView screen={withoutTables(shown)} painter={painter} />, {
      stdout: canvas,
      stderr: canvas,
      stdin: new Readable({read() {}}),
      interactive: true,
      incrementalRendering: true,
      maxFps: 1000,
      exitOnCtrlC: false,
      patchConsole: false,
    }),
  );
  // What Ink could not draw it tells here and nowhere else. It settles otherwise only at `end`, for which nobody waits.
  ink.waitUntilExit().catch(onFault);

  const isAsLarge = ({columns, rows}: Size): boolean =>
    drawn?.size.columns === columns && drawn.size.rows === rows;
  /** Ink forgets the last frame, and what it would do to erase it is not needed: it is blanked, or another one. */
  const forgetFrame = (size: Size): void => {
    canvas.unheard(() => ink.clear());
    canvas.resize(size);
  };
  const hand = (screen: Screen) => ink.rerender(<ScreenView screen={screen} painter={painter} />);

  return {
    follow(screen) {
      if (!isAsLarge(screen.size)) forgetFrame(screen.size);
      canvas.unheard(() => hand(withoutTables(screen)));
      // Where Ink leaves the cursor, and goes on from.
      canvas.beginWith(moveTo(0, screen.size.rows - 1));
      drawn = screen;
    },
    draw(screen) {
      if (!isAsLarge(screen.size)) {
        forgetFrame(screen.size);
        canvas.beginWith(clear);
      }
      hand(screen);
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

/** A screen as it is painted: its lines alone. */
function withoutTables(screen: Screen): Screen {
  if (screen.kind !== 'panes' || screen.overlay?.view.kind !== 'details') return screen;
  return {...screen, overlay: {...screen.overlay, view: {...screen.overlay.view, rows: []}}};
}
