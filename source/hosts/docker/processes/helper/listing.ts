import {type ProcessFigures, unknownFigures} from '../../../../model/process.ts';
import {containerIdsIn} from '../linux/cgroup.ts';
import type {Entry} from '../linux/entry.ts';
import {countOf, parseStat} from '../linux/stat.ts';

/** A process of another machine, as the helper container there sees it. */
export interface SeenProcess {
  readonly entry: Entry;
  readonly user: string | null;
  readonly figures: ProcessFigures;
}

/**
 * Prints what /proc of the machine says, with a shell's own commands only: each program more would be a process more.
 * A kernel thread has no cgroup of a container and no memory: of these the first line is all.
 */
export const machineScript = `echo "self $$"
for folder in /proc/[0-9]*; do
  read -r line <"$folder/stat" 2>/dev/null || continue
  echo "stat $line"
  while read -r key value rest; do
    case $key in Uid:) echo "uid $rest";; VmRSS:) echo "rss $value";; esac
  done <"$folder/status" 2>/dev/null
  while read -r line; do
    case $line in *[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*) echo "cgroup $line"; break;; esac
  done <"$folder/cgroup" 2>/dev/null
done
exit 0`;

/** Every kernel says 100 to programs, whatever it uses itself. */
const ticksPerSecond = 100;

/** Reads what `machineScript` printed, the shell itself left out; by pid. */
export function readMachine(text: string): ReadonlyMap<number, SeenProcess> {
  const found = new Map<number, SeenProcess>();
  let self = 0;
  let pid = 0;
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const key = line.slice(0, space);
    const value = line.slice(space + 1);
    const last = found.get(pid);
    if (key === 'self') self = Number(value);
    else if (key === 'stat') {
      pid = Number.parseInt(value, 10);
      const seen = Number.isInteger(pid) ? processIn(pid, value) : null;
      if (seen) found.set(pid, seen);
    } else if (!last) continue;
    else if (key === 'uid') found.set(pid, {...last, user: userOf(value)});
    else if (key === 'rss') found.set(pid, {...last, figures: {...last.figures, wsK: countOf(value)}});
    else if (key === 'cgroup') {
      const containerIds = [...new Set([...last.entry.containerIds, ...containerIdsIn(value)])];
      found.set(pid, {...last, entry: {...last.entry, containerIds}});
    }
  }
  found.delete(self);
  return found;
}

function processIn(pid: number, line: string): SeenProcess | null {
  const stat = parseStat(Buffer.from(line));
  if (!stat) return null;
  const {parentPid, comm, startTicks, virtualBytes, cpuTicks} = stat;
  return {
    entry: {pid, parentPid, comm, startTicks, containerIds: []},
    user: null,
    figures: {
      ...unknownFigures,
      vmM: Math.round(virtualBytes / 1024 ** 2),
      cpuSeconds: cpuTicks / ticksPerSecond,
    },
  };
}

/** The effective user, by number: whose number that is there, only that machine knows; 0 is root everywhere. */
function userOf(rest: string): string | null {
  const [effective] = rest.trim().split(/\s+/);
  if (effective === undefined || effective === '') return null;
  return effective === '0' ? 'root' : effective;
}
