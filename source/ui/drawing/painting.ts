import type {Size} from '../../panes/screen.ts';
import lineUpdate from '../ink/line-update.ts';
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
  let shown: {readonly rows: readonly string[]; readonly columns: number} | null = null;

  return {
    frame(blocks, {columns, rows: height}) {
      const rows = rowsOf(blocks, {columns, rows: height});
      const before = shown?.columns === columns && shown.rows.length === rows.length ? shown.rows : null;
      shown = {rows, columns};
      const text = before === null ? clear + rows.join('\n') : changes(before, rows, columns);
      // In the last row, where Ink leaves the cursor too.
      return beginFrame + text + moveTo(0, height - 1) + endFrame;
    },
    forget() {
      shown = null;
    },
  };
}

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
      return row === old ? '' : moveTo(0, y) + lineUpdate(old, row, columns);
    })
    .join('');
