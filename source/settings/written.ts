import type {Sort} from '../store/state.ts';

/** Columns and sorts as a settings file says them; null where it says nothing. */
export const writtenColumns = (columns: readonly string[] | null | undefined): readonly string[] | null =>
  columns ?? null;

/** What stands for a pane's own order, which no column has. */
export const ownOrder = 'own';

export function writtenSort(sort: Sort | undefined): string | null {
  if (sort === undefined) return null;
  return `${sort.descending ? '-' : ''}${sort.column ?? ownOrder}`;
}
