import type {Snapshot} from './snapshot.ts';

/**
 * How much of one processor some processes took between two snapshots of their host, percent; null where that is not
 * known, as of processes that were not there before. Of several, those that are known count.
 */
export function cpuShare(pids: readonly number[], now: Snapshot, before: Snapshot): number | null {
  const seconds = (now.takenAt - before.takenAt) / 1000;
  if (seconds <= 0) return null;
  const used = pids.flatMap(pid => {
    const [after, earlier] = [now.figures(pid).cpuSeconds, before.figures(pid).cpuSeconds];
    // A smaller figure is that of another process, which got the same Id.
    return after === null || earlier === null || after < earlier ? [] : [after - earlier];
  });
  return used.length === 0 ? null : (used.reduce((sum, each) => sum + each, 0) / seconds) * 100;
}
