import type {Terminal} from '@xterm/headless';

/** Every cell of the screen as text that differs when the cell looks different. */
export type Cells = readonly (readonly string[])[];

export function cellsOf(terminal: Terminal): Cells {
  const buffer = terminal.buffer.active;
  const reused = buffer.getNullCell();
  return Array.from({length: terminal.rows}, (_, y) => {
    const line = buffer.getLine(buffer.baseY + y);
    return Array.from({length: terminal.cols}, (_, x) => {
      const cell = line?.getCell(x, reused);
      if (!cell) return '';
      const look = `${cell.getFgColorMode()} ${cell.getFgColor()} ${cell.getBgColorMode()} ${cell.getBgColor()}`;
      const marks = `${cell.isBold()} ${cell.isDim()} ${cell.isItalic()} ${cell.isUnderline()} ${cell.isInverse()}`;
      return `${cell.getChars() || ' '}\n${look} ${marks}`;
    });
  });
}

export const isSame = (one: Cells, other: Cells): boolean =>
  one.every((row, y) => row.every((cell, x) => cell === other[y]?.[x]));

/**
 * The fewest bytes that could have made one screen of the other: for each run of changed cells the place, a colour
 * where it is another than that of the cell before, and the characters.
 */
export function leastBytes(before: Cells, after: Cells): number {
  let bytes = 0;
  for (const [y, row] of after.entries()) {
    let look: string | null = null;
    for (const [x, cell] of row.entries()) {
      if (cell === before[y]?.[x]) {
        look = null;
        continue;
      }
      const [character = '', style = ''] = cell.split('\n');
      if (look === null) bytes += `\u001b[${y + 1};${x + 1}H`.length;
      if (style !== look) bytes += look === null && isOrdinary(style) ? 0 : '\u001b[38;5;100m'.length;
      bytes += Buffer.byteLength(character);
      look = style;
    }
  }
  return bytes;
}

const isOrdinary = (style: string): boolean => /^0 -1 0 -1( 0)+$/.test(style);
