import {readFileSync} from 'node:fs';
import {readProcText} from './proc-file.ts';

/** How many tasks there are, and which pid was given last. */
export interface TaskCounts {
  readonly total: number;
  readonly newest: number;
}

/**
 * Reads them from /proc/loadavg. Where both are as before, no process began or ended in between, and the folder need
 * not be read (15 ms for 10,000 processes). null where the file does not tell.
 */
export function readTaskCounts(): TaskCounts | null {
  const text = tells ? readProcText('/proc/loadavg') : null;
  return text === null ? null : parseTaskCounts(text);
}

export function parseTaskCounts(loadavg: string): TaskCounts | null {
  const [, total, newest] = /^\S+ \S+ \S+ \d+\/(\d+) (\d+)$/.exec(loadavg.trim()) ?? [];
  return total === undefined || newest === undefined ? null : {total: Number(total), newest: Number(newest)};
}

/** LXC puts figures of its own in that place, which follow late. */
const tells = ((): boolean => {
  try {
    return !readFileSync('/proc/self/mountinfo', 'utf8').includes(' /proc/loadavg ');
  } catch {
    return false;
  }
})();

/**
 * Whether a pid may have been given to a new process between two moments: the kernel gives them in a circle, so those
 * given since lie behind the newest of then, up to the newest of now.
 */
export function isGivenSince(pid: number, then: TaskCounts | null, now: TaskCounts | null): boolean {
  if (then === null || now === null) return false;
  return then.newest <= now.newest
    ? pid > then.newest && pid <= now.newest
    : pid > then.newest || pid <= now.newest;
}
