import {readdir} from 'node:fs';
import {uptime} from 'node:os';
import {promisify} from 'node:util';
import {type Entry, entryOf} from './entry.ts';
import {inTurns} from './pace.ts';
import {readProcFile} from './proc-file.ts';
import {parseStat, type Stat} from './stat.ts';
import {isGivenSince, readTaskCounts, type TaskCounts} from './task-counts.ts';
import {kernelUnits} from './units.ts';

/** The processes of this machine by their pids, kept from pass to pass. */
export interface ProcessTable {
  /** Brings it up to date. The same map as long as nothing in it changed. */
  pass(): Promise<ReadonlyMap<number, Entry>>;
  /** /proc/PID/stat now; null when the process has gone, or is another one than the table says. */
  stat(pid: number): Stat | null;
}

/** Not of node:fs/promises, which takes Node 5 ms to load: nothing else needs it before the first rows. */
const namesIn = promisify(readdir);

/** A process this young, in seconds, may still take its name and its cgroup: it is read again at every pass. */
const young = 3;
/** How many of the others are read again at a pass at the most (a sixteenth), so that a changed name is seen after a while. */
const rotated = 128;

export function processTable(): ProcessTable {
  const {ticksPerSecond} = kernelUnits();
  let entries = new Map<number, Entry>();
  let unsettled = new Set<number>();
  let counts: TaskCounts | null = null;
  let turn = 0;

  const readStat = (pid: number): Stat | null => {
    const line = readProcFile(`/proc/${pid}/stat`);
    return line && parseStat(line);
  };
  const readEntry = (pid: number, now: number): Entry | null => {
    const stat = readStat(pid);
    if (!stat) return null;
    const isYoung = stat.startTicks / ticksPerSecond > now - young;
    if (isYoung) unsettled.add(pid);
    // What was young at the last pass may have been moved since: it is read once more when it is no longer.
    return entryOf(pid, stat, entries.get(pid), isYoung || waiting.has(pid));
  };
  let waiting: ReadonlySet<number> = new Set();

  const nextOnes = (pids: readonly number[]): number[] => {
    const count = Math.min(rotated, Math.ceil(pids.length / 16));
    const chosen = pids.slice(turn, turn + count);
    turn = turn + count >= pids.length ? 0 : turn + count;
    return chosen;
  };
  /** Nothing began or ended: only what is young, and some of the others, can have changed. */
  const touchUp = (now: number): void => {
    const next = new Map(entries);
    let differs = false;
    for (const pid of [...waiting, ...nextOnes([...entries.keys()])]) {
      const entry = readEntry(pid, now);
      if (entry === (next.get(pid) ?? null)) continue;
      differs = true;
      if (entry) next.set(pid, entry);
      else next.delete(pid);
    }
    if (differs) entries = next;
  };
  const readAll = async (now: number, before: TaskCounts | null, after: TaskCounts | null): Promise<void> => {
    const names = await namesIn('/proc');
    const pids = names.flatMap(name => (isPid(name) ? [Number(name)] : []));
    const again = new Set([...waiting, ...nextOnes(pids)]);
    const next = new Map<number, Entry>();
    await inTurns(pids, pid => {
      const known = again.has(pid) || isGivenSince(pid, before, after) ? undefined : entries.get(pid);
      const entry = known ?? readEntry(pid, now);
      if (entry) next.set(pid, entry);
    });
    // What has lost its parent has another one now.
    await inTurns(next.values(), ({pid, parentPid}) => {
      if (parentPid === 0 || next.has(parentPid)) return;
      const entry = readEntry(pid, now);
      if (entry) next.set(pid, entry);
    });
    if (!isSame(entries, next)) entries = next;
  };

  return {
    async pass() {
      const now = uptime();
      const before = counts;
      counts = readTaskCounts();
      waiting = unsettled;
      unsettled = new Set();
      if (counts !== null && counts.total === before?.total && counts.newest === before.newest) touchUp(now);
      else await readAll(now, before, counts);
      return entries;
    },
    stat(pid) {
      const stat = readStat(pid);
      const known = entries.get(pid);
      if (!stat || !known) return null;
      if (stat.comm !== known.comm || stat.startTicks !== known.startTicks) unsettled.add(pid);
      return stat.startTicks === known.startTicks ? stat : null;
    },
  };
}

/** By hand: a regular expression for 10,000 names costs as much as reading the folder. */
function isPid(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

function isSame(a: ReadonlyMap<number, Entry>, b: ReadonlyMap<number, Entry>): boolean {
  if (a.size !== b.size) return false;
  for (const [pid, entry] of b) if (a.get(pid) !== entry) return false;
  return true;
}
