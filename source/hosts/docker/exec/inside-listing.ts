import type {HostId} from '../../../model/ids.ts';
import {type InsideProcess, unknownFigures} from '../../../model/process.ts';
import {countOf, parseStat} from '../processes/linux/stat.ts';
import {effectiveUser, readUsers} from '../processes/linux/users.ts';

/**
 * Prints what /proc says inside, with a shell's own commands only: nothing else may be there, and each program more
 * would stand in the list. Its own pid comes first, so that it can be left out.
 */
export const listingScript = `echo "self $$"
while read -r line; do echo "user $line"; done </etc/passwd 2>/dev/null
for folder in /proc/[0-9]*; do
  read -r line <"$folder/stat" 2>/dev/null || continue
  echo "stat $line"
  while read -r key value rest; do
    case $key in Uid:) echo "uid $value $rest";; VmRSS:) echo "rss $value";; esac
  done <"$folder/status" 2>/dev/null
done
exit 0`;

/** Every kernel says 100 to programs, whatever it uses itself. */
const ticksPerSecond = 100;

/** Reads what `listingScript` printed. */
export function readListing(text: string, host: HostId): InsideProcess[] {
  const lines = text.split('\n').map(line => {
    const space = line.indexOf(' ');
    return {key: line.slice(0, space), value: line.slice(space + 1)};
  });
  const self = Number(lines.find(({key}) => key === 'self')?.value);
  const users = readUsers(lines.flatMap(({key, value}) => (key === 'user' ? [value] : [])).join('\n'));
  const found: InsideProcess[] = [];
  for (const {key, value} of lines) {
    const last = found.at(-1);
    if (key === 'stat') {
      const stat = parseStat(Buffer.from(value));
      const pid = Number.parseInt(value, 10);
      if (!stat || !Number.isInteger(pid)) continue;
      found.push({
        ...unknownFigures,
        host,
        pid,
        name: stat.comm,
        user: null,
        session: null,
        hostPid: null,
        vmM: Math.round(stat.virtualBytes / 1024 ** 2),
        cpuSeconds: stat.cpuTicks / ticksPerSecond,
      });
    } else if (last && key === 'uid') {
      const uid = effectiveUser(`Uid:\t${value.trim().split(/\s+/).join('\t')}`);
      found[found.length - 1] = {...last, user: uid === null ? null : (users.get(uid) ?? String(uid))};
    } else if (last && key === 'rss') found[found.length - 1] = {...last, wsK: countOf(value)};
  }
  return found.filter(({pid}) => pid !== self).sort((a, b) => a.pid - b.pid);
}

/** What `ps` inside is asked for where there is no shell; busybox knows these too. */
export const psCommand = ['ps', '-o', 'pid,user,comm'];

/** Reads a table of ps with the columns pid, user, comm. The ps itself is left out. */
export function readPs(text: string, host: HostId): InsideProcess[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line): InsideProcess[] => {
      const [, pid, user, name] = /^\s*(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line) ?? [];
      if (pid === undefined || user === undefined || name === undefined || name === 'ps') return [];
      return [{...unknownFigures, host, pid: Number(pid), name, user, session: null, hostPid: null}];
    });
}
