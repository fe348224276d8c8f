import type {ShownPane} from '../panes/screen.ts';

/** The columns of a pane, to choose and to put in order. */
export interface ColumnList {
  readonly kind: 'columns';
  readonly pane: ShownPane;
  /** The id of the column that the cursor is on; null for the first one. */
  readonly selected: string | null;
  readonly offset: number;
}

/** `ids` with one of them right before (-1) or behind (1) another, which may stand further away. */
export function movedBeside(
  ids: readonly string[],
  id: string,
  other: string,
  step: 1 | -1,
): readonly string[] {
  return ids
    .filter(each => each !== id)
    .flatMap(each => (each !== other ? [each] : step === 1 ? [each, id] : [id, each]));
}
