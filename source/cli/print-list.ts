import type {Output} from './output.ts';
import {type Column, table} from './table.ts';

/** A listing: aligned columns for people and pipes, or an array of `asJson` of each row. */
export function printList<Row>(
  output: Output,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  asJson: (row: Row) => unknown,
): void {
  if (output.json) output.document(rows.map(asJson));
  else output.text(table(columns, rows, output.colours));
}
