import {type ConsolePane, type PrintedLine, promptOf} from '../store/console-pane.ts';
import {graphemeAt} from '../text/width.ts';
import type {Line, Span} from './line.ts';
import {wrapLine} from './wrap-line.ts';

/** A row of what the console holds: of which line, counted from the oldest one, and which of its rows. */
interface Place {
  readonly line: number;
  readonly row: number;
}

/** The rows that a pane of some size shows. */
export interface ConsoleWindow {
  readonly rows: readonly {readonly serial: number; readonly row: number; readonly line: Line}[];
  /** The lines that the first and the last of them belong to; what is typed is the line after all that was printed. */
  readonly first: number;
  readonly last: number;
}

const wrapped = new WeakMap<PrintedLine, {readonly width: number; readonly rows: readonly Line[]}>();

function rowsOfPrinted(printed: PrintedLine, width: number): readonly Line[] {
  const known = wrapped.get(printed);
  if (known?.width === width) return known.rows;
  const rows = wrapLine(printed.line, width);
  wrapped.set(printed, {width, rows});
  return rows;
}

/** What is being typed: behind its prompt, or alone while something runs. */
function typedRows(
  pane: ConsolePane,
  width: number,
): {readonly rows: readonly Line[]; readonly cursor: number} {
  const {text, cursor} = pane.field;
  const prompt: Line = pane.status === 'idle' ? [{text: `${promptOf(pane)} `, tone: 'dim'}] : [];
  const before: Line = [...prompt, {text: text.slice(0, cursor)}];
  const under = text.slice(cursor, graphemeAt(text, cursor).end) || ' ';
  const at: Span = pane.focused ? {text: under, tone: 'cursor'} : {text: under};
  return {
    rows: wrapLine([...before, at, {text: text.slice(cursor + under.length)}], width),
    cursor: wrapLine([...before, at], width).length - 1,
  };
}

/** Everything in a console as rows of one width, each line wrapped only when it is looked at. */
function scrollOf(pane: ConsolePane, width: number) {
  const {lines, top} = pane;
  const typed = typedRows(pane, width);
  const rowsOf = (line: number): readonly Line[] => {
    const printed = lines[line];
    return printed === undefined ? typed.rows : rowsOfPrinted(printed, width);
  };

  /** The place so many rows above; the very first where there are not so many. */
  function above(place: Place, rows: number): Place {
    let {line} = place;
    let row = place.row - rows;
    while (row < 0 && line > 0) {
      line -= 1;
      row += rowsOf(line).length;
    }
    return {line, row: Math.max(0, row)};
  }

  /** The place so many rows below; the very last where there are not so many. */
  function below(place: Place, rows: number): Place {
    let {line} = place;
    let row = place.row + rows;
    while (line < lines.length && row >= rowsOf(line).length) {
      row -= rowsOf(line).length;
      line += 1;
    }
    return {line, row: Math.min(row, rowsOf(line).length - 1)};
  }

  const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.row < b.row);

  /** Where a window of this height stands that shows the end, and the cursor in any case. */
  function end(height: number): Place {
    const last = above({line: lines.length, row: typed.rows.length - 1}, height - 1);
    const cursor = {line: lines.length, row: typed.cursor};
    return isBefore(cursor, last) ? cursor : last;
  }

  function start(height: number): Place {
    const last = end(height);
    if (top === null) return last;
    const line = Math.max(0, top.serial - (lines[0]?.serial ?? top.serial));
    if (line >= last.line) return last;
    const place = {line, row: Math.min(top.row, rowsOf(line).length - 1)};
    return isBefore(place, last) ? place : last;
  }

  const serialOf = (line: number): number => lines[line]?.serial ?? pane.printed + 1;
  return {rowsOf, above, below, isBefore, end, start, serialOf};
}

export function consoleWindow(pane: ConsolePane, width: number, height: number): ConsoleWindow {
  const {rowsOf, start, serialOf} = scrollOf(pane, width);
  const first = start(height);
  const rows = [];
  let last = first.line;
  for (let line = first.line; line <= pane.lines.length && rows.length < height; line += 1) {
    last = line;
    for (const [row, each] of rowsOf(line).entries())
      if ((line > first.line || row >= first.row) && rows.length < height)
        rows.push({serial: serialOf(line), row, line: each});
  }
  return {rows, first: first.line, last};
}

/** The console scrolled back by so many rows (a negative number), or forward up to its end. */
export function scrollConsole(pane: ConsolePane, width: number, height: number, rows: number): ConsolePane {
  const {above, below, isBefore, end, start, serialOf} = scrollOf(pane, width);
  const now = start(height);
  const {line, row} = rows < 0 ? above(now, -rows) : below(now, rows);
  const isBack = isBefore({line, row}, end(height));
  return {...pane, top: isBack ? {serial: serialOf(line), row} : null};
}
