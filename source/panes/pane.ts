import type {State} from '../store/state.ts';
import type {Column} from './column.ts';
import type {ShownPane} from './screen.ts';

/** A line of the details of a row. */
export type Detail = readonly [label: string, value: string];

/** What one pane shows. `Item` is what a snapshot lists; `Row` is an item with all that its columns show of it. */
export interface PaneDeclaration<Item, Row> {
  readonly pane: ShownPane;
  readonly columns: readonly Column<Row>[];
  /** The same list (===) for as long as nothing but figures changed. */
  readonly items: (state: State) => readonly Item[];
  readonly look: (item: Item, state: State) => Row;
  readonly key: (item: Item) => string;
  /** What items have in common whose figures are of one size; left out where every item is looked at for that. */
  readonly kind?: (item: Item) => string;
  /** The pane's own order. */
  readonly compare: (a: Item, b: Item) => number;
  /** What `compare` compares first, where there are far fewer of it than items. */
  readonly group?: (item: Item) => string;
  /** What else than its item a row's unmoving columns depend on (===). */
  readonly alsoDependsOn: (state: State) => unknown;
  /** The keys that the pane is restricted to (===), or null when it shows all. */
  readonly restrictedTo: (state: State) => ReadonlySet<string> | null;
  /** The keys that bear the mark. */
  readonly marked: (state: State) => ReadonlySet<string>;
  /** The keys that bear the weaker mark: no relatives, but what stands for them. */
  readonly hinted?: (state: State) => ReadonlySet<string>;
  /** The keys that were chosen for the next action; left out where none can be. */
  readonly chosen?: (state: State) => ReadonlySet<string>;
  /** What to do when there is nothing at all: one sentence. */
  readonly empty: (state: State) => string;
  /** All that is known of an item. */
  readonly details: (item: Item, state: State) => readonly Detail[];
  /** The item's name and its full id, as `y` copies it. */
  readonly naming: (item: Item) => {readonly name: string; readonly id: string};
}
