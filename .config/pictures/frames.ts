import type {Screen} from '../../source/panes/screen.ts';
import {blocksOf} from '../../source/ui/drawing/blocks.ts';
import {createPainting} from '../../source/ui/drawing/painting.ts';
import {createPainter} from '../../source/ui/theme/painter.ts';
import {type Cell, createEmulator} from '../../test/support/emulator.ts';

export type Theme = 'dark' | 'light';

/** A screen as a terminal got it and showed it. */
export interface Frame {
  /** What was written to the terminal: only what changed since the frame before. */
  readonly bytes: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The frames of some screens of one size, each drawn over the one before by the program's own drawing. */
export async function framesOf(screens: readonly Screen[], theme: Theme): Promise<readonly Frame[]> {
  const [first] = screens;
  if (!first) return [];
  const painter = createPainter({theme, depth: 'truecolour', ascii: false});
  const painting = createPainting();
  const emulator = createEmulator(first.size);
  const frames: Frame[] = [];
  for (const screen of screens) {
    const pieces = painting.frame(blocksOf(screen, painter), screen.size);
    // As a terminal in raw mode is given them: a line feed alone does not go back to the first column there.
    const bytes = [...pieces].join('').replaceAll('\n', '\r\n');
    emulator.write(bytes);
    await emulator.settled();
    frames.push({bytes, cells: emulator.cells()});
  }
  return frames;
}
