import {readFileSync} from 'node:fs';
import {systemCode} from '../../../model/system-code.ts';

/** A program that works on a conversion: its pid and, where the system tells it, when it was started. */
export interface Owner {
  readonly pid: number;
  readonly startTime: string | null;
}

export const thisProgram = (): Owner => ({
  pid: process.pid,
  startTime: lifeOf(process.pid)?.startTime ?? null,
});

/** Whether a program still runs. One that was killed and that nobody buried (a zombie) does not. */
export function isAlive({pid, startTime}: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Someone else's program may not be signalled, but is there.
    return systemCode(error) === 'EPERM';
  }
  const life = lifeOf(pid);
  if (life === null) return true;
  return life.state !== 'Z' && life.state !== 'X' && (startTime === null || life.startTime === startTime);
}

/** proc(5): the third and the 22nd field; the second is a name in parentheses that may have spaces. */
function lifeOf(pid: number): {readonly state: string; readonly startTime: string | null} | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {state: fields[0] ?? '', startTime: fields[19] ?? null};
  } catch {
    return null;
  }
}
