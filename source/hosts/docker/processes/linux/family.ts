import type {Entry} from './entry.ts';

/** Who is whose child. */
export interface Family {
  /** A process and all that descend from it; empty for a pid that is not there. */
  withDescendants(pid: number): number[];
  /** The other children of the shim that a process is a child of: what the engine started in the same container. */
  siblingsUnderShim(pid: number): readonly number[];
}

/** containerd's shim (its name cut to 15 letters, as the kernel cuts it) and Podman's: one for each container. */
const shim = /^(containerd-shim|conmon$)/;

export function familyOf(entries: ReadonlyMap<number, Entry>): Family {
  const children = new Map<number, number[]>();
  for (const {pid, parentPid} of entries.values()) {
    const siblings = children.get(parentPid);
    if (siblings) siblings.push(pid);
    else children.set(parentPid, [pid]);
  }
  return {
    withDescendants(pid) {
      if (!entries.has(pid)) return [];
      const found = [pid];
      // The list grows while it is gone through; a pid has one parent, so none comes twice.
      for (const one of found) for (const child of children.get(one) ?? []) found.push(child);
      return found;
    },
    siblingsUnderShim(pid) {
      const parent = entries.get(entries.get(pid)?.parentPid ?? 0);
      if (!parent || !shim.test(parent.comm)) return [];
      return (children.get(parent.pid) ?? []).filter(child => child !== pid);
    },
  };
}
