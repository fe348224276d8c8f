import type {ShownPane} from '../panes/screen.ts';
import {tables} from '../panes/tables.ts';
import type {RememberedPath} from '../settings/remembered.ts';
import type {Settings} from '../settings/settings.ts';
import {writtenSort} from '../settings/written.ts';
import {asked} from '../store/confirm.ts';
import {type PaneWish, type Shares, type State, usualShares} from '../store/state.ts';

/** What a user wants otherwise than it is usual; what is left out is as usual. */
export interface Wishes
  extends Partial<
    Pick<Settings, 'confirm' | 'leaveKey' | 'keys' | 'columns' | 'sort' | 'sizes' | 'thresholds' | 'commands'>
  > {
  /** What is wrong with the settings: told when the dashboard begins. */
  readonly complaints?: readonly string[];
  /**
   * Hears of what was changed in the dashboard: `value` as a settings file says it, which is `usual` where nothing is
   * said.
   */
  readonly remember?: (path: RememberedPath, value: unknown, usual: unknown) => void;
}

const paneNames: readonly ShownPane[] = ['processes', 'containers', 'workers', 'inside'];
const shareNames = Object.keys(usualShares) as readonly (keyof Shares)[];

/** What the state of a dashboard begins with. */
export function stateOfWishes({
  confirm = {},
  leaveKey,
  columns = {},
  sort = {},
  sizes = {},
  thresholds = {},
}: Wishes): {
  readonly given: Partial<Pick<State, 'shares' | 'unasked' | 'leaveKey' | 'thresholds'>>;
  readonly panes: Readonly<Partial<Record<ShownPane, PaneWish>>>;
} {
  const wished = (pane: ShownPane): PaneWish => ({
    ...(sort[pane] && {sort: sort[pane]}),
    ...(columns[pane] && {columns: columns[pane]}),
  });
  return {
    given: {
      shares: {...usualShares, ...sizes},
      unasked: new Set(asked.filter(name => confirm[name] === false)),
      thresholds,
      ...(leaveKey !== undefined && {leaveKey}),
    },
    panes: Object.fromEntries(paneNames.map(pane => [pane, wished(pane)])),
  };
}

/** Tells what of `after` is to be remembered, and was otherwise in `before`. */
export function tellChanges(before: State, after: State, remember: NonNullable<Wishes['remember']>): void {
  if (before.shares !== after.shares)
    for (const name of shareNames)
      if (before.shares[name] !== after.shares[name]) remember(`sizes.${name}`, after.shares[name], 0);
  if (before.panes === after.panes) return;
  for (const pane of paneNames) {
    const [old, now] = [before.panes[pane], after.panes[pane]];
    if (old.sort !== now.sort)
      remember(`sort.${pane}`, writtenSort(now.sort), writtenSort({column: null, descending: false}));
    const own = tables[pane].own;
    if (old.columns !== now.columns) remember(`columns.${pane}`, now.columns ?? own, own);
  }
}
