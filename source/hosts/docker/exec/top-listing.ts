import * as z from 'zod';
import type {HostId} from '../../../model/ids.ts';
import {type InsideProcess, unknownFigures} from '../../../model/process.ts';
import {list} from '../answers/container-answer.ts';

/** What `docker top` answers. */
export const topAnswer = z.object({Titles: list(z.string()), Processes: list(z.array(z.string()))});
export type TopAnswer = z.infer<typeof topAnswer>;

/** What a Linux engine's ps is asked for; a Windows engine refuses arguments. */
export const topColumns = '-eo pid,user,rss,vsz,time,comm';

/**
 * Reads the answer of `docker top`. On Linux its pids are those of the engine's machine, which is all that it tells;
 * on Windows a process isolated container has the very pids of its host (columns Name, PID, CPU, Private Working Set).
 */
export function readTop({Titles, Processes}: TopAnswer, host: HostId): InsideProcess[] {
  const titles = Titles.map(title => title.toLowerCase());
  const column = (row: readonly string[], ...names: string[]): string | undefined =>
    names.map(name => row[titles.indexOf(name)]).find(value => value !== undefined);
  return Processes.flatMap((row): InsideProcess[] => {
    const pid = Number(column(row, 'pid'));
    const name = column(row, 'comm', 'command', 'cmd', 'name');
    if (!Number.isInteger(pid) || name === undefined) return [];
    return [
      {
        ...unknownFigures,
        host,
        pid,
        name: name.replace(/\.exe$/i, ''),
        user: column(row, 'user', 'uid') ?? null,
        session: null,
        hostPid: pid,
        wsK: kib(column(row, 'rss')),
        pmK: sizeK(column(row, 'private working set')),
        vmM: mib(column(row, 'vsz')),
        cpuSeconds: seconds(column(row, 'time', 'cpu')),
      },
    ];
  }).sort((a, b) => a.pid - b.pid);
}

const kib = (text: string | undefined): number | null => (/^\d+$/.test(text ?? '') ? Number(text) : null);
const mib = (text: string | undefined): number | null => {
  const size = kib(text);
  return size === null ? null : Math.round(size / 1024);
};

/** `1.225MB`, in thousands, as docker's own unit printer writes it. */
function sizeK(text: string | undefined): number | null {
  const [, count, unit] = /^(\d+(?:\.\d*)?)\s*(k|M|G)?B$/.exec(text ?? '') ?? [];
  if (count === undefined) return null;
  const factor = unit === 'G' ? 1e9 : unit === 'M' ? 1e6 : unit === 'k' ? 1e3 : 1;
  return Math.round((Number(count) * factor) / 1024);
}

/** `00:01:02.350`, `1-02:03:04` (days first). */
function seconds(text: string | undefined): number | null {
  const [, days, hours, minutes, rest] =
    /^(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d*)?)$/.exec(text ?? '') ?? [];
  if (minutes === undefined || rest === undefined) return null;
  return Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(rest);
}
