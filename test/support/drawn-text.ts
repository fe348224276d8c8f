import {stripVTControlCharacters} from 'node:util';
import type {Screen} from '../../source/panes/screen.ts';
import {displayWidth, graphemes} from '../../source/text/width.ts';
import {blocksOf} from '../../source/ui/drawing/blocks.ts';
import {createPainter} from '../../source/ui/theme/painter.ts';

const painter = createPainter({theme: 'dark', depth: 'none', ascii: false});

/** The cells of a screen as the terminal is given them, row by row; the second cell of a wide character is empty. */
export function drawnCells(screen: Screen): readonly (readonly string[])[] {
  const {columns, rows} = screen.size;
  const cells = Array.from({length: rows}, () => Array.from({length: columns}, () => ' '));
  for (const {left, top, lines} of blocksOf(screen, painter))
    for (const [index, line] of lines.entries()) {
      const row = cells[top + index];
      let at = left;
      for (const character of graphemes(stripVTControlCharacters(line))) {
        const width = displayWidth(character);
        if (row && at + width <= columns) row.splice(at, width, character, ...(width === 2 ? [''] : []));
        at += width;
      }
    }
  return cells;
}
