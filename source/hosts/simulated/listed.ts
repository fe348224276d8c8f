import type {HostProcess} from '../../model/process.ts';
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
 * Puts processes in the order of their Ids, and finds them by these. Ids are multiples of 4 and dense (pids.ts), so
 * each has a place of its own: with tens of thousands that takes a fifth of the time of sorting.
 */
export function listById(groups: Iterable<readonly ListedProcess[]>): ProcessList {
  const places: (ListedProcess | undefined)[] = [];
  for (const group of groups)
    for (const listed of group) {
      const place = listed.process.pid >> 2;
      while (places.length <= place) places.push(undefined);
      places[place] = listed;
    }
  const processes: HostProcess[] = [];
  for (const listed of places) if (listed) processes.push(listed.process);
  return {
    processes,
    find: pid => {
      const found = places[pid >> 2];
      return found?.process.pid === pid ? found : undefined;
    },
  };
}
