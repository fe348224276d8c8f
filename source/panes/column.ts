import type {HostFacts} from '../model/snapshot.ts';
import type {Threshold} from '../store/thresholds.ts';
import {visible} from '../text/visible.ts';
import {displayWidth} from '../text/width.ts';
import type {Tone} from './line.ts';

/** One column of a pane. `Row` is what stands in a row, its figures included. */
export interface Column<Row> {
  readonly id: string;
  /** As the documents write it. */
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Cells: what it needs to be of use, and what it never exceeds. */
  readonly min: number;
  readonly max: number;
  /** 1 is kept longest when there is no room for all. */
  readonly priority: number;
  /** Whether it is there only where those before it in priority have all the room that they would like. */
  readonly extra?: boolean;
  /** Whether it is there only when it is asked for: the pane does not show it of itself. */
  readonly asked?: boolean;
  /** Whether it changes with time alone: then the filter does not look at it, and its width is steady. */
  readonly moves: boolean;
  /** Whether it would like its longest width whatever it shows, so that nothing shifts when that changes. */
  readonly steady?: boolean;
  /** Where asking for it takes time (a file a process): then its width is that of some rows, and of those that show. */
  readonly costs?: (host: HostFacts) => boolean;
  /** Whether it is a number that is never cut: it is sorted by itself, and as wide as the largest, whatever max says. */
  readonly whole?: boolean;
  /** Its text for `cells`, as the host gives it; cellText makes it safe to show. */
  readonly text: (row: Row, cells: number) => string;
  readonly sortBy: (row: Row) => string | number | null;
  readonly tone?: (row: Row) => Tone | undefined;
  /** From which figures on it is a warning, and bad, where the settings say nothing else. */
  readonly threshold?: Threshold;
  /** Where numbers are cut on the left, as PowerShell does. */
  readonly cutLeft?: boolean;
  /** Whether this host has such a thing at all. */
  readonly on?: (host: HostFacts) => boolean;
}

/** A column as it is drawn: its width was decided. */
export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

/** What stands in a cell, safe to show; may be longer than `cells`, then it is cut. */
export const cellText = <Row>(column: Column<Row>, row: Row, cells: number): string =>
  visible(column.text(row, cells));

/** The cells that the text of a row takes. */
export const textWidth = <Row>(column: Column<Row>, row: Row): number =>
  displayWidth(cellText(column, row, column.max));

/** Finds out how wide a column would like to be: its longest text, between its bounds. */
export interface Meter<Row> {
  /** `place`: where the row stands. */
  see(row: Row, place: number): void;
  /** Whether no row can make it wider. */
  isFull(): boolean;
  width(): number;
  /** The place of a row that is as wide; undefined where none is, or it was not looked for. */
  widest(): number | undefined;
}

export function meterOf<Row>(column: Column<Row>): Meter<Row> {
  if (column.whole) return wholeMeter(column);
  if (column.moves || column.steady)
    return {see: () => {}, isFull: () => true, width: () => column.max, widest: () => undefined};
  let width = Math.max(column.min, displayWidth(column.title));
  let widest: number | undefined;
  // Of 10,000 processes most have the name, and the user, of another one.
  const seen = new Set<string>();
  return {
    see(row, place) {
      const text = column.text(row, column.max);
      if (seen.has(text)) return;
      seen.add(text);
      const taken = displayWidth(visible(text));
      if (taken <= width) return;
      width = taken;
      widest = place;
    },
    isFull: () => width >= column.max,
    width: () => Math.min(column.max, width),
    widest: () => widest,
  };
}

/** By the largest number: of 10,000 rows, one is written out. */
function wholeMeter<Row>(column: Column<Row>): Meter<Row> {
  const least = Math.max(column.min, displayWidth(column.title));
  let most = Number.NEGATIVE_INFINITY;
  let largest: {readonly row: Row; readonly place: number} | undefined;
  const digits = () => (largest === undefined ? 0 : displayWidth(cellText(column, largest.row, column.max)));
  return {
    see(row, place) {
      const value = column.sortBy(row);
      if (typeof value !== 'number' || value <= most) return;
      most = value;
      largest = {row, place};
    },
    isFull: () => false,
    width: () => Math.max(least, digits()),
    widest: () => (digits() >= least ? largest?.place : undefined),
  };
}

/** The width that a column would like for these rows. */
export function naturalWidth<Row>(column: Column<Row>, rows: readonly Row[]): number {
  const meter = meterOf(column);
  for (const [place, row] of rows.entries()) {
    if (meter.isFull()) break;
    meter.see(row, place);
  }
  return meter.width();
}

/** The least width of a column: what is never cut has it from its texts. */
const leastOf = <Row>({id, whole, min}: Column<Row>, natural: ReadonlyMap<string, number>): number =>
  whole ? (natural.get(id) ?? min) : min;

/** Cells that a column needs to show all of its texts; what moves and may be shortened is not waited for. */
const neededBy = <Row>(column: Column<Row>, natural: ReadonlyMap<string, number>): number =>
  column.moves ? leastOf(column, natural) : (natural.get(column.id) ?? column.min);

/** The columns that there is room for: by priority, each with its least width; extra ones where there is plenty. */
function chosenColumns<Row>(
  byPriority: readonly Column<Row>[],
  natural: ReadonlyMap<string, number>,
  room: number,
): readonly Column<Row>[] {
  const chosen: Column<Row>[] = [];
  let least = 0;
  let liked = 0;
  for (const column of byPriority) {
    const gap = chosen.length === 0 ? 0 : 1;
    const taken = column.extra ? liked : least;
    const needed = leastOf(column, natural);
    if (chosen.length > 0 && taken + gap + needed > room) break;
    chosen.push(column);
    least += gap + needed;
    liked += gap + neededBy(column, natural);
  }
  return chosen;
}

/**
 * Which columns fit into `room` cells (one between two of them), in their order, and how wide: first the least width
 * for each, then by priority what it would like. The first in priority is always there, however narrow.
 */
export function placeColumns<Row>(
  columns: readonly Column<Row>[],
  natural: ReadonlyMap<string, number>,
  room: number,
): readonly PlacedColumn<Row>[] {
  const chosen = chosenColumns(
    columns.toSorted((a, b) => a.priority - b.priority),
    natural,
    room,
  );
  const gaps = Math.max(0, chosen.length - 1);
  let left = room - gaps - chosen.reduce((sum, column) => sum + leastOf(column, natural), 0);
  const widths = new Map<string, number>();
  for (const column of chosen) {
    const least = leastOf(column, natural);
    // Only the first can be wider than there is room for: then it alone is there, and narrower.
    const more = Math.min(left, Math.max(0, (natural.get(column.id) ?? least) - least));
    widths.set(column.id, least + more);
    left -= more;
  }
  return columns.flatMap(column => {
    const width = widths.get(column.id);
    return width === undefined || width <= 0 ? [] : [{column, width}];
  });
}
