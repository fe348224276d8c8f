import {readdirSync, readFileSync} from 'node:fs';

/** What a process and all its descendants use, as Linux tells it. */
export interface TreeUse {
  /** CPU time of all threads since they began, ms. What has ended is not in it. */
  readonly cpu: number;
  /** Resident memory, MiB. */
  readonly resident: number;
}

/** Reads a file of /proc; empty when the process is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function usedBy(pid: number): TreeUse {
  const threads = list(`/proc/${pid}/task`).map(thread => read(`/proc/${pid}/task/${thread}/schedstat`));
  return {
    // The first number of schedstat is the time on a processor, in ns.
    cpu: threads.reduce((total, text) => total + Number(text.split(' ')[0]) / 1e6, 0),
    resident: Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024,
  };
}

const childrenOf = (pid: number): readonly number[] =>
  list(`/proc/${pid}/task`).flatMap(thread =>
    read(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter(child => child.trim() !== '')
      .map(Number),
  );

export function treeUse(pid: number): TreeUse {
  return childrenOf(pid)
    .map(treeUse)
    .reduce(
      (total, child) => ({cpu: total.cpu + child.cpu, resident: total.resident + child.resident}),
      usedBy(pid),
    );
}

/** How many handles (files, sockets, pipes) a process has open; its children's are not among them. */
export const handlesOf = (pid: number): number => list(`/proc/${pid}/fd`).length;
