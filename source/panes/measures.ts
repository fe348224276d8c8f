import {cpuShare} from '../model/cpu-share.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {currentHost} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {bar, sparkline} from '../text/bars.ts';
import {memory, unknown} from '../text/units.ts';
import type {Column} from './column.ts';

/** What a row takes of its host. Asked for rows that show it only, or for all where they are sorted by it. */
export interface Measures {
  /** Percent of one processor, of the last moments, the oldest first. */
  readonly cpu: () => readonly (number | null)[];
  /** KiB. */
  readonly memoryK: () => number | null;
  /** The most that a row of its pane has. */
  readonly mostMemoryK: () => number;
}

/** The measures of some processes. */
export function measuresOf(
  state: State,
  snapshot: Snapshot | null,
  pids: () => readonly number[],
  memoryOf: Pick<Measures, 'memoryK' | 'mostMemoryK'>,
): Measures {
  let shares: readonly (number | null)[] | undefined;
  return {
    ...memoryOf,
    cpu: () => {
      shares ??= sharesOf(state, snapshot, pids());
      return shares;
    },
  };
}

function sharesOf(
  state: State,
  snapshot: Snapshot | null,
  pids: readonly number[],
): readonly (number | null)[] {
  if (snapshot === null) return [];
  const moments = [snapshot, ...(currentHost(state).earlier ?? [])];
  return moments
    .slice(1)
    .map((before, index) => cpuShare(pids, moments[index] ?? snapshot, before))
    .toReversed();
}

const lastOf = (row: Measures): number | null => row.cpu().at(-1) ?? null;

/** Of a row that nothing is known of. */
export const noMeasures: Measures = {cpu: () => [], memoryK: () => null, mostMemoryK: () => 0};

/** The most of some figures; 0 where none is known. */
export const mostOf = (figures: Iterable<number | null>): number => {
  let most = 0;
  for (const figure of figures) if (figure !== null && figure > most) most = figure;
  return most;
};

/** So much of a processor fills a trend at the least, percent: what does next to nothing looks like it. */
const leastTrend = 10;

/** Columns that a pane has for those who ask for them. `of` is what a row takes. */
export function measureColumns<Row>(of: (row: Row) => Measures): readonly Column<Row>[] {
  const asked = {asked: true, extra: true, moves: true, align: 'left'} as const;
  return [
    {
      id: 'cpuPercent',
      title: 'CPU%',
      ...asked,
      align: 'right',
      min: 6,
      max: 7,
      priority: 20,
      threshold: [50, 90],
      text: row => lastOf(of(row))?.toFixed(1) ?? unknown,
      sortBy: row => lastOf(of(row)),
    },
    {
      id: 'cpuTrend',
      title: 'CPU ~',
      ...asked,
      min: 8,
      max: 8,
      priority: 21,
      text: row => {
        const figures = of(row).cpu();
        const most = Math.max(leastTrend, ...figures.map(figure => figure ?? 0));
        return sparkline(figures, most).padStart(8);
      },
      sortBy: row => lastOf(of(row)),
    },
    {
      id: 'memory',
      title: 'Memory',
      ...asked,
      align: 'right',
      min: 7,
      max: 8,
      priority: 22,
      text: row => memory(of(row).memoryK()),
      sortBy: row => of(row).memoryK(),
    },
    {
      id: 'memoryBar',
      title: 'Memory |',
      ...asked,
      min: 8,
      max: 12,
      priority: 23,
      text: (row, cells) => {
        const {memoryK, mostMemoryK} = of(row);
        const known = memoryK();
        return known === null ? unknown : bar(known / Math.max(1, mostMemoryK()), cells);
      },
      sortBy: row => of(row).memoryK(),
    },
  ];
}
