import {changeBetween} from '../../model/list-change.ts';
import {once} from '../../model/once.ts';
import type {HostProcess} from '../../model/process.ts';
import {afterChange, placeOfNumber, sortedByNumber} from '../../model/sorted-list.ts';
import type {FigureSource} from './figures.ts';

/** A process of the host's list. What its figures are drawn from is found when they are asked for: most never are. */
export interface ListedProcess {
  readonly process: HostProcess;
  readonly source: () => FigureSource;
}

/** `find` is asked once: all are asked for again and again where rows are sorted by figures. */
export const listedAs = (process: HostProcess, find: () => FigureSource): ListedProcess => ({
  process,
  source: once(find),
});

/** The processes of a host, by Id. */
export interface ProcessList {
  readonly processes: readonly HostProcess[];
  find(pid: number): ListedProcess | undefined;
}

const processOf = ({process}: ListedProcess): HostProcess => process;
const pidOf = ({process}: ListedProcess): number => process.pid;
const byPid = (a: ListedProcess, b: ListedProcess): number => pidOf(a) - pidOf(b);
const byId = (a: HostProcess, b: HostProcess): number => a.pid - b.pid;

/**
 * Puts groups of processes in the order of their Ids, no two of which are the same, and finds them by these. One after
 * the other: of 10,000 processes only those of groups (===) that came or went since the last time are looked at.
 */
export function makeListById(): (groups: readonly (readonly ListedProcess[])[]) => ProcessList {
  let last: readonly (readonly ListedProcess[])[] = [];
  let listed: readonly ListedProcess[] = [];
  let processes: readonly HostProcess[] = [];
  return groups => {
    const change = changeBetween(last, groups);
    last = groups;
    if (change) {
      const added = change.added.flat();
      const removed = change.removed.flat();
      listed = afterChange(listed, {added, removed}, byPid);
      processes = afterChange(
        processes,
        {added: added.map(processOf), removed: removed.map(processOf)},
        byId,
      );
    } else {
      listed = sortedByNumber(groups.flat(), pidOf);
      processes = listed.map(processOf);
    }
    const now = listed;
    let pids: Float64Array | undefined;
    return {
      processes,
      find(pid) {
        pids ??= Float64Array.from(now, pidOf);
        return now[placeOfNumber(pids, pid)];
      },
    };
  };
}
