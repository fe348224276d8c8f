import type {HostProcess} from '../../model/process.ts';
import {makeSortedList, placeBehind, sortedByNumber} from '../../model/sorted-list.ts';
import type {FigureSource} from './figures.ts';

/** A process of the host's list. What its figures are drawn from is found when they are asked for: most never are. */
export interface ListedProcess {
  readonly process: HostProcess;
  readonly source: () => FigureSource;
}

/** The processes of a host, by Id. */
export interface ProcessList {
  readonly processes: readonly HostProcess[];
  find(pid: number): ListedProcess | undefined;
}

/**
 * Puts processes in the order of their Ids, no two of which are the same, and finds them by these. One after the other:
 * where few containers changed since the last time, of 10,000 processes only theirs are sorted.
 */
export function makeListById(): (groups: readonly (readonly ListedProcess[])[]) => ProcessList {
  const pidOf = ({process}: ListedProcess) => process.pid;
  const byId = makeSortedList<ListedProcess>(
    (a, b) => pidOf(a) - pidOf(b),
    items => sortedByNumber(items, pidOf),
  );
  return groups => {
    const listed = byId(groups.flat());
    return {
      processes: listed.map(({process}) => process),
      find(pid) {
        const found = listed[placeBehind(listed, 0, ({process}) => process.pid - pid) - 1];
        return found?.process.pid === pid ? found : undefined;
      },
    };
  };
}
