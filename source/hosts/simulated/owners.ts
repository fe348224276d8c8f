import {readFileSync} from 'node:fs';
import type {Owner} from './records.ts';

/** What tells a program from a later one with the same process id: its start time. null where the system cannot tell. */
export function startTimeOf(pid: number): string | null {
  try {
    // proc(5): the 22nd field; the second is a name in parentheses that may have spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** This program, as the owner of what it starts. */
export const thisProgram = (): Owner => ({pid: process.pid, startTime: startTimeOf(process.pid)});

/** Whether a program has ended. */
export function isGone({pid, startTime}: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    // Someone else's program may not be signalled, but is there.
    return !(typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'EPERM');
  }
  return startTime !== null && startTimeOf(pid) !== startTime;
}
