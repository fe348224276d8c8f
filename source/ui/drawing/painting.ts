import type {Size} from '../../panes/screen.ts';
import {cellsUpdate, wholeLine} from '../ink/cells-update.ts';
import Output from '../ink/output.ts';
import {beginFrame, clear, endFrame, moveTo} from '../terminal/sequences.ts';
import type {Block} from './blocks.ts';

/** Frames that are made without Ink, of what Ink makes them of: its output module, as it is in the bundle. */
export interface Painting {
  /** What makes the screen of the last frame this one, or of any screen when that is not known. */
  frame(blocks: readonly Block[], size: Size): string;
  /** What the terminal shows is not known any more. */
  forget(): void;
}

export function createPainting(): Painting {
  let shown: {readonly blocks: readonly Block[]; readonly size: Size} | null = null;

  return {
    frame(blocks, size) {
      const isSameSize = shown?.size.columns === size.columns && shown.size.rows === size.rows;
      const text =
        shown !== null && isSameSize
          ? changes(rowsOf(shown.blocks, size), rowsOf(blocks, size), size.columns)
          : clear + whole(blocks, size);
      shown = {blocks, size};
      // In the last row, where Ink leaves the cursor too.
      return beginFrame + text + moveTo(0, size.rows - 1) + endFrame;
    },
    forget() {
      shown = null;
    },
  };
}

/** Blocks beside one another need not be laid out first: that is half of the time of a first frame. */
const whole = (blocks: readonly Block[], size: Size): string =>
  blocks.some(({key}) => key === 'overlay')
    ? rowsOf(blocks, size).join('\n')
    : blocks
        .map(({left, top, lines}) => lines.map((line, index) => moveTo(left, top + index) + line).join(''))
        .join('');

function rowsOf(blocks: readonly Block[], {columns, rows}: Size): readonly string[] {
  const output = new Output({width: columns, height: rows});
  output.clip({x1: 0, x2: columns, y1: 0, y2: rows});
  for (const {left, top, lines} of blocks) output.write(left, top, lines.join('\n'), {transformers: []});
  return output.get().output.split('\n');
}

const changes = (before: readonly string[], rows: readonly string[], columns: number): string =>
  rows
    .map((row, y) => {
      const old = before[y] ?? '';
      return row === old ? '' : moveTo(0, y) + (cellsUpdate(old, row, columns) ?? wholeLine(row));
    })
    .join('');
