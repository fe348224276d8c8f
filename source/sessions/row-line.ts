import type {IBufferCell, IBufferLine} from '@xterm/headless';
import type {Line, ProgramColour, ProgramStyle, Span} from '../panes/line.ts';
import {displayWidth} from '../text/width.ts';
import {safeCharacter} from './safe-character.ts';

const isAscii = /^[\x20-\x7e]*$/;

/** A colour as one number, so that neighbours are compared quickly: -1 default, 0–255 palette, from 2²⁴ on RGB. */
const rgbFrom = 0x1000000;
const foreground = (cell: IBufferCell): number =>
  cell.isFgDefault() ? -1 : cell.isFgRGB() ? rgbFrom + cell.getFgColor() : cell.getFgColor();
const background = (cell: IBufferCell): number =>
  cell.isBgDefault() ? -1 : cell.isBgRGB() ? rgbFrom + cell.getBgColor() : cell.getBgColor();

const flags = (cell: IBufferCell): number =>
  (cell.isBold() ? 1 : 0) |
  (cell.isDim() ? 2 : 0) |
  (cell.isItalic() ? 4 : 0) |
  (cell.isUnderline() ? 8 : 0) |
  (cell.isInverse() ? 16 : 0) |
  (cell.isStrikethrough() ? 32 : 0);

const colourOf = (code: number): ProgramColour =>
  code < rgbFrom ? code : `#${(code - rgbFrom).toString(16).padStart(6, '0')}`;

function styleOf(front: number, back: number, marks: number): ProgramStyle {
  return {
    ...(front >= 0 && {colour: colourOf(front)}),
    ...(back >= 0 && {ground: colourOf(back)}),
    ...(marks & 1 && {bold: true}),
    ...(marks & 2 && {dim: true}),
    ...(marks & 4 && {italic: true}),
    ...(marks & 8 && {underline: true}),
    ...(marks & 16 && {inverse: true}),
    ...(marks & 32 && {struck: true}),
  };
}

/**
 * A row of an emulated terminal as a line of exactly `columns` cells. Its text is safe to send on, and wide where the
 * emulator has it wide: a character on whose width the two do not agree is replaced.
 */
export function rowLine(row: IBufferLine | undefined, columns: number, cell: IBufferCell): Line {
  const line = readRow(row, columns, cell, safeCharacter);
  const text = line.map(span => span.text).join('');
  if (isAscii.test(text) || displayWidth(text) === columns) return line;
  // Neighbours join across cells: a mark that stands alone with what is before it, some signs with what comes next.
  let before = '';
  return readRow(row, columns, cell, (characters, width) => {
    const shown = safeCharacter(characters, width);
    const joins =
      displayWidth(`a${shown}a`) !== width + 2 ||
      displayWidth(before + shown) !== displayWidth(before) + width;
    before = joins ? '?'.padEnd(width) : shown;
    return before;
  });
}

/** `show` gives the text for a cell: as wide as it is told. */
function readRow(
  row: IBufferLine | undefined,
  columns: number,
  reused: IBufferCell,
  show: (characters: string, width: number) => string,
): Span[] {
  const spans: Span[] = [];
  let text = '';
  let [front, back, marks] = [-1, -1, 0];
  const endSpan = () => {
    if (text === '') return;
    const isPlain = front === -1 && back === -1 && marks === 0;
    spans.push(isPlain ? {text} : {text, style: styleOf(front, back, marks)});
    text = '';
  };
  for (let column = 0; column < columns; ) {
    const cell = row?.getCell(column, reused);
    const isDefault = cell === undefined || cell.isAttributeDefault();
    const [nextFront, nextBack, nextMarks] = isDefault
      ? [-1, -1, 0]
      : [foreground(cell), background(cell), flags(cell)];
    if (nextFront !== front || nextBack !== back || nextMarks !== marks) {
      endSpan();
      [front, back, marks] = [nextFront, nextBack, nextMarks];
    }
    const width = cell?.getWidth() === 2 && column + 1 < columns ? 2 : 1;
    const characters = cell?.getWidth() === width && !cell.isInvisible() ? cell.getChars() : '';
    text += characters === '' ? ' '.repeat(width) : show(characters, width);
    column += width;
  }
  endSpan();
  return spans;
}
