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
  /** Whether it is there only where those before it in priority have all the room that they would like. */
  readonly extra?: boolean;
  /** Whether it changes with time alone: then the filter does not look at it, and its width is steady. */
  readonly moves: boolean;
  /** Whether it would like its longest width whatever it shows, so that nothing shifts when that changes. */
  readonly steady?: boolean;
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
  if (column.moves || column.steady) return column.max;
  let widest = Math.max(column.min, title);
  for (const row of rows) {
    if (widest >= column.max) break;
    widest = Math.max(widest, displayWidth(cellText(column, row, column.max)));
  }
  return Math.min(column.max, widest);
}

/** Cells that a column needs to show all of its texts; figures that move are not waited for. */
const neededBy = <Row>({id, moves, min}: Column<Row>, natural: ReadonlyMap<string, number>): number =>
  moves ? min : (natural.get(id) ?? min);

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
    if (chosen.length > 0 && taken + gap + column.min > room) break;
    chosen.push(column);
    least += gap + column.min;
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
  let left = room - gaps - chosen.reduce((sum, {min}) => sum + min, 0);
  const widths = new Map<string, number>();
  for (const {id, min} of chosen) {
    // Only the first can be wider than there is room for: then it alone is there, and narrower.
    const more = Math.min(left, Math.max(0, (natural.get(id) ?? min) - min));
    widths.set(id, min + more);
    left -= more;
  }
  return columns.flatMap(column => {
    const width = widths.get(column.id);
    return width === undefined || width <= 0 ? [] : [{column, width}];
  });
}
