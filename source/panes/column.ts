import type {HostFacts} from '../model/snapshot.ts';
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
  /** Whether it changes with time alone: then the filter does not look at it, and its width is its longest. */
  readonly moves: boolean;
  /** Its text for `cells`, as the host gives it; cellText makes it safe to show. */
  readonly text: (row: Row, cells: number) => string;
  readonly sortBy: (row: Row) => string | number | null;
  readonly tone?: (row: Row) => Tone | undefined;
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

/** The width that a column would like: its longest text, between its bounds. */
export function naturalWidth<Row>(column: Column<Row>, rows: readonly Row[]): number {
  const title = displayWidth(column.title);
  if (column.moves) return column.max;
  let widest = Math.max(column.min, title);
  for (const row of rows) {
    if (widest >= column.max) break;
    widest = Math.max(widest, displayWidth(cellText(column, row, column.max)));
  }
  return Math.min(column.max, widest);
}

/**
 * Which columns fit into `room` cells (one between two of them), in their order, and how wide: by priority each gets
 * its least width, then by priority what it would like. The first in priority is always there, however narrow.
 */
export function placeColumns<Row>(
  columns: readonly Column<Row>[],
  natural: ReadonlyMap<string, number>,
  room: number,
): readonly PlacedColumn<Row>[] {
  const byPriority = columns.toSorted((a, b) => a.priority - b.priority);
  const widths = new Map<string, number>();
  let left = room;
  for (const {id, min} of byPriority) {
    const gap = widths.size === 0 ? 0 : 1;
    const width = widths.size === 0 ? Math.min(min, room) : min;
    if (width + gap > left) continue;
    widths.set(id, width);
    left -= width + gap;
  }
  for (const {id} of byPriority) {
    const width = widths.get(id);
    if (width === undefined) continue;
    const more = Math.min(left, Math.max(0, (natural.get(id) ?? width) - width));
    widths.set(id, width + more);
    left -= more;
  }
  return columns.flatMap(column => {
    const width = widths.get(column.id);
    return width === undefined || width <= 0 ? [] : [{column, width}];
  });
}
