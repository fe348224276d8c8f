import {readProcText} from './proc-file.ts';

/** The arguments of a process, its program first; empty when it has gone, or is the kernel's. */
export function argumentsOf(pid: number): readonly string[] {
  const text = readProcText(`/proc/${pid}/cmdline`) ?? '';
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

/** Its program's name without the folder; null when it has none. */
export function programOf(pid: number): string | null {
  const [program] = argumentsOf(pid);
  return program?.split('/').at(-1)?.split(' ')[0] || null;
}
