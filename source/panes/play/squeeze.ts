import {displayWidth} from '../../text/width.ts';

/** So many lines of a table are looked at together, at the most. */
const mostCells = 400;

/**
 * Lines that stand under each other, such as a table's, made narrower: of the blank columns between two of the table's
 * only one stays. Lines that fit, and lines with wide characters, stay as they are.
 */
export function squeeze(lines: readonly string[], cells: number): readonly string[] {
  const width = Math.max(0, ...lines.map(line => displayWidth(line)));
  if (width <= cells || width > mostCells || lines.some(line => displayWidth(line) !== line.length))
    return lines;
  const isBlank = (column: number): boolean => lines.every(line => (line[column] ?? ' ') === ' ');
  const kept = Array.from({length: width}, (_, column) => column).filter(
    column => !isBlank(column) || (column > 0 && !isBlank(column - 1)),
  );
  return lines.map(line =>
    kept
      .map(column => line[column] ?? ' ')
      .join('')
      .trimEnd(),
  );
}
