import type {Snapshot} from '../model/snapshot.ts';
import type {ShownPane} from '../panes/screen.ts';
import type {State} from './state.ts';

/** The columns that show what was before: of 10,000 processes nothing older is kept unless one of them is wanted. */
const historyColumns: ReadonlySet<string> = new Set(['cpuPercent', 'cpuTrend']);

const panes: readonly ShownPane[] = ['processes', 'containers', 'workers'];

/** Whether a pane shows, or is sorted by, what was before. */
export const wantsHistory = (state: Pick<State, 'panes'>): boolean =>
  panes.some(pane => {
    const {columns, sort} = state.panes[pane];
    return (
      (sort.column !== null && historyColumns.has(sort.column)) ||
      (columns?.some(id => historyColumns.has(id)) ?? false)
    );
  });

/** So many earlier moments are kept, each at least so long before the next, ms. */
const mostKept = 8;
const leastApart = 900;

/** What was before `next`, the newest first: `before` too, unless it is hardly older. */
export function withEarlier(
  earlier: readonly Snapshot[],
  before: Snapshot | null,
  next: Snapshot,
): readonly Snapshot[] {
  if (before === null || next.takenAt - before.takenAt < leastApart) return earlier;
  const [last] = earlier;
  if (last !== undefined && before.takenAt - last.takenAt < leastApart) return earlier;
  return [before, ...earlier].slice(0, mostKept);
}
