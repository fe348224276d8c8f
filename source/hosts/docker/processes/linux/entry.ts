import {containerIdsIn} from './cgroup.ts';
import {readProcText} from './proc-file.ts';
import type {Stat} from './stat.ts';

/** One process of this machine. An entry is replaced when something in it changes. */
export interface Entry {
  readonly pid: number;
  readonly parentPid: number;
  readonly comm: string;
  /** When it was started, in clock ticks since the machine was: with the pid, it names one process for ever. */
  readonly startTicks: number;
  /** The container ids in its cgroup, the outermost first. */
  readonly containerIds: readonly string[];
}

const kernelThreads = 2;
const none: readonly string[] = [];

/**
 * The entry for what /proc/PID/stat says; `known` itself when nothing in it is different. The cgroup is read only for a
 * process that is new, or so young that it may still be moved into one (`isYoung`).
 */
export function entryOf(pid: number, stat: Stat, known: Entry | undefined, isYoung: boolean): Entry {
  const same = known?.startTicks === stat.startTicks ? known : undefined;
  // Workers of the kernel change their names with their work, and stand in no container's cgroup.
  const isKernel = stat.virtualBytes === 0 && (pid === kernelThreads || stat.parentPid === kernelThreads);
  const comm = isKernel && same ? same.comm : stat.comm;
  const containerIds = isKernel
    ? none
    : same && !isYoung
      ? same.containerIds
      : containerIdsIn(readProcText(`/proc/${pid}/cgroup`) ?? '');
  const isSame =
    same?.comm === comm && same.parentPid === stat.parentPid && sameIds(same.containerIds, containerIds);
  return isSame ? same : {pid, parentPid: stat.parentPid, comm, startTicks: stat.startTicks, containerIds};
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
