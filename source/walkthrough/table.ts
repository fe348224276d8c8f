import {displayWidth, graphemes} from '../text/width.ts';

/** A table that a command printed, read by where its columns stand. Cells are without spaces at their ends. */
export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines before and after it that are no part of it. */
  readonly rest: readonly string[];
}

/** The cells of the terminal that a text stands in: from `start` up to `end`. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a line that are parted by at least `gap` spaces, with their places in cells. */
function stretches(line: string, gap: number): Stretch[] {
  const separator = new RegExp(` {${gap},}`);
  return line
    .split(new RegExp(`( {${gap},})`))
    .reduce<{at: number; found: Stretch[]}>(
      ({at, found}, piece) => {
        const end = at + displayWidth(piece);
        if (piece !== '' && !separator.test(piece)) {
          const lead = piece.length - piece.trimStart().length;
          found.push({text: piece.trim(), start: at + lead, end});
        }
        return {at: end, found};
      },
      {at: 0, found: []},
    )
    .found.filter(({text}) => text !== '');
}

const distance = (a: Stretch, b: Stretch): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The column under whose title a word stands: left or right in line with it, or else overlapping it. */
function columnUnder(columns: readonly Stretch[], word: Stretch): number {
  const inLine = columns.findIndex(({start, end}) => start === word.start || end === word.end);
  return inLine >= 0 ? inLine : columns.findIndex(column => overlaps(word, column));
}
const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** The column nearest to a word, of those from `least` on. */
function nearest(columns: readonly Stretch[], word: Stretch, least: number): number {
  let best = least;
  columns.forEach((column, index) => {
    const held = columns[best];
    if (index > least && held && distance(word, column) < distance(word, held)) best = index;
  });
  return best;
}

/**
 * Gives each word of a row to its column. A word that stands under none goes on with the cell before it, when that
 * began in line with its title (a long cell of a column that is aligned left), and else belongs to the nearest.
 */
function rowUnder(columns: readonly Stretch[], line: string): string[] {
  const cells = columns.map(() => [] as string[]);
  let last = {column: 0, left: false};
  for (const word of stretches(line, 1)) {
    const under = columnUnder(columns, word);
    const column = under >= 0 ? under : last.left ? last.column : nearest(columns, word, last.column);
    cells[column]?.push(word.text);
    last = {column, left: columns[column]?.start === word.start || (column === last.column && last.left)};
  }
  return cells.map(words => words.join(' '));
}

/** A table as PowerShell prints it: titles, a line of dashes, rows up to a blank line. */
function readDashed(lines: readonly string[]): Table | null {
  const dashes = lines.findIndex((text, index) => index > 0 && /^\s*-+(\s+-+)*\s*$/.test(text));
  const titleLine = lines[dashes - 1];
  const dashLine = lines[dashes];
  if (dashes < 1 || titleLine === undefined || dashLine === undefined || titleLine.trim() === '') return null;
  const columns = stretches(dashLine, 1);
  const end = lines.findIndex((text, index) => index > dashes && text.trim() === '');
  const stop = end < 0 ? lines.length : end;
  return {
    titles: rowUnder(columns, titleLine),
    rows: lines.slice(dashes + 1, stop).map(text => rowUnder(columns, text)),
    rest: [...lines.slice(0, dashes - 1), ...lines.slice(stop)].filter(text => text.trim() !== ''),
  };
}

/** The part of `line` between two cells. */
function between(line: string, start: number, end: number): string {
  let at = 0;
  let part = '';
  for (const character of graphemes(line)) {
    if (at >= start && at < end) part += character;
    at += displayWidth(character);
  }
  return part.trim();
}

/** A table as docker prints it: titles of capitals, at least two spaces apart, and rows that begin where they do. */
function readDocker(lines: readonly string[], titles: (line: string) => boolean): Table | null {
  const head = lines.findIndex(text => titles(text));
  const titleLine = lines[head];
  if (titleLine === undefined) return null;
  const columns = stretches(titleLine, 2);
  return {
    titles: columns.map(({text}) => text),
    rows: lines
      .slice(head + 1)
      .filter(text => text.trim() !== '')
      .map(text =>
        columns.map(({start}, index) =>
          between(text, start, columns[index + 1]?.start ?? Number.POSITIVE_INFINITY),
        ),
      ),
    rest: lines.slice(0, head).filter(text => text.trim() !== ''),
  };
}

const capitals = (text: string): boolean =>
  stretches(text, 2).length >= 2 && /^[A-Z][A-Z /%]+$/.test(text.trim());
const topTitles = (text: string): boolean => /^\s*Name\s+PID\s+CPU\s+Private Working Set\s*$/i.test(text);

/** The table among `lines`, if there is one. */
export function readTable(lines: readonly string[]): Table | null {
  return readDashed(lines) ?? readDocker(lines, text => capitals(text) || topTitles(text));
}
