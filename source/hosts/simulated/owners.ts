import {readFileSync} from 'node:fs';
import {systemCode} from '../../model/system-code.ts';
import type {Owner} from './records.ts';

/** What the system says of a program, from its state on (proc(5): the third field); undefined where it says nothing. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    // The second field is a name in parentheses that may have spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** What tells a program from a later one with the same process id: its start time. null where the system cannot tell. */
export const startTimeOf = (pid: number): string | null => statOf(pid)?.[19] ?? null;

/** This program, as the owner of what it starts. */
export const thisProgram = (): Owner => ({pid: process.pid, startTime: startTimeOf(process.pid)});

/** Whether a program has ended. */
export function isGone({pid, startTime}: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    // Someone else's program may not be signalled, but is there.
    return systemCode(thrown) !== 'EPERM';
  }
  const stat = statOf(pid);
  // One that was killed is a zombie until whoever started it takes notice, which may be never.
  if (stat?.[0] === 'Z' || stat?.[0] === 'X') return true;
  return startTime !== null && (stat?.[19] ?? null) !== startTime;
}
