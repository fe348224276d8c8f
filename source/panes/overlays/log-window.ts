import type {LogLine} from '../../hosts/reads-logs.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {LogPlace, LogView} from '../../store/logs/log-view.ts';
import {occurrences} from '../../store/logs/search.ts';
import {displayWidth, graphemes} from '../../text/width.ts';
import {fitTo} from '../fit.ts';
import type {Line, Span} from '../line.ts';
import {printedLine} from '../printed-line.ts';
import {wrapLine} from '../wrap-line.ts';

/** The part of a log that a box of so many rows shows. */
export interface LogWindow {
  readonly rows: readonly Line[];
  /** The first place that is shown. */
  readonly top: LogPlace;
  /** How many lines are shown, whole or in part. */
  readonly shown: number;
  /** Whether its last row is the last of the log. */
  readonly isAtEnd: boolean;
}

interface LogBox {
  readonly columns: number;
  readonly rows: number;
}

const printed = new WeakMap<LogLine, Line>();

function lineOf(line: LogLine): Line {
  let known = printed.get(line);
  if (known === undefined) {
    const text = printedLine(line.text);
    known = line.cut ? [...text, {text: sentences.logs.cut, tone: 'warning'}] : text;
    printed.set(line, known);
  }
  return known;
}

const heights = new WeakMap<LogLine, {readonly columns: number; readonly rows: number}>();

/** How many rows a line takes. */
function heightOf(line: LogLine, columns: number, wraps: boolean): number {
  if (!wraps) return 1;
  const known = heights.get(line);
  if (known?.columns === columns) return known.rows;
  const rows = wrapLine(lineOf(line), columns).length;
  heights.set(line, {columns, rows});
  return rows;
}

/** A line with what is looked for set off. */
function highlighted(line: Line, search: string, isFound: boolean): Line {
  const places = occurrences(line.map(({text}) => text).join(''), search);
  if (places.length === 0) return line;
  let before = 0;
  return line.flatMap((span): readonly Span[] => {
    const start = before;
    before += span.text.length;
    const cuts = places
      .flat()
      .map(at => at - start)
      .filter(at => at > 0 && at < span.text.length);
    const edges = [0, ...cuts, span.text.length];
    return edges.slice(0, -1).map((from, index) => {
      const text = span.text.slice(from, edges[index + 1]);
      const inside = places.some(([first, last]) => start + from >= first && start + from < last);
      return inside ? {text, tone: isFound ? 'chosen' : 'mark', bold: true} : {...span, text};
    });
  });
}

/** `line` without its first cells; half of a wide character becomes a space. */
function shifted(line: Line, cells: number): Line {
  let left = cells;
  return line.flatMap((span): readonly Span[] => {
    const width = displayWidth(span.text);
    if (left >= width) {
      left -= width;
      return [];
    }
    let text = span.text;
    for (const character of left > 0 ? graphemes(span.text) : []) {
      if (left <= 0) break;
      text = text.slice(character.length);
      left -= displayWidth(character);
    }
    const half = ' '.repeat(-Math.min(0, left));
    left = 0;
    return [{...span, text: half + text}];
  });
}

function rowsOf(log: LogView, index: number, {columns}: LogBox): readonly Line[] {
  const line = log.lines[index];
  if (!line) return [];
  const shown = highlighted(lineOf(line), log.search, log.found === log.dropped + index);
  return log.wraps ? wrapLine(shown, columns) : [fitTo(shifted(shown, log.left), columns)];
}

/** The place `rows` rows before the end of the log, or its beginning. */
function fromEnd(log: LogView, {columns, rows}: LogBox): LogPlace {
  let room = rows;
  for (let index = log.lines.length - 1; index >= 0; index -= 1) {
    const line = log.lines[index];
    const height = line ? heightOf(line, columns, log.wraps) : 0;
    if (height >= room) return {line: log.dropped + index, row: height - room};
    room -= height;
  }
  return {line: log.dropped, row: 0};
}

const isBefore = (a: LogPlace, b: LogPlace): boolean =>
  a.line < b.line || (a.line === b.line && a.row < b.row);

/** The first place that is shown: where the log was left, but never with room below its end. */
export function topOf(log: LogView, box: LogBox): LogPlace {
  const last = fromEnd(log, box);
  const {top} = log;
  if (top === null || !isBefore(top, last)) return last;
  return top.line < log.dropped ? {line: log.dropped, row: 0} : top;
}

/** The place so many rows further down, or up with a negative number; null for the end of the log. */
export function moved(log: LogView, box: LogBox, rows: number): LogPlace | null {
  let {line, row} = topOf(log, box);
  row += rows;
  for (;;) {
    const at = log.lines[line - log.dropped];
    if (!at) return null;
    if (row < 0) {
      const before = log.lines[line - log.dropped - 1];
      if (!before) return {line, row: 0};
      line -= 1;
      row += heightOf(before, box.columns, log.wraps);
      continue;
    }
    const height = heightOf(at, box.columns, log.wraps);
    if (row < height) break;
    line += 1;
    row -= height;
  }
  return isBefore({line, row}, fromEnd(log, box)) ? {line, row} : null;
}

export function logWindow(log: LogView, box: LogBox): LogWindow {
  const top = topOf(log, box);
  const rows: Line[] = [];
  let index = top.line - log.dropped;
  for (let skipped = top.row; rows.length < box.rows && index < log.lines.length; index += 1) {
    rows.push(...rowsOf(log, index, box).slice(skipped));
    skipped = 0;
  }
  const last = fromEnd(log, box);
  return {
    rows: rows.slice(0, box.rows),
    top,
    shown: index - (top.line - log.dropped),
    isAtEnd: !isBefore(top, last),
  };
}
