import type {MirroredContainer} from '../../mirror/truth.ts';
import type {Entry} from './entry.ts';
import {type Family, familyOf} from './family.ts';

/** Which processes of this machine are which container's. */
export interface Belonging {
  /** The container that a process is a process of. Those of a VM are not: it is their worker that belongs to it. */
  readonly ownerOf: ReadonlyMap<number, MirroredContainer>;
  /** The worker of each container with a VM that is here, and what else belongs to that VM. */
  readonly vms: readonly {
    readonly item: MirroredContainer;
    readonly pid: number;
    readonly companions: readonly number[];
  }[];
}

/**
 * Sorts processes by the containers whose id stands in their cgroup; that of a container whose runtime keeps out of
 * cgroups, by descent from the process that the engine calls the container's. A process of an unknown runtime that is
 * seen here counts as the container's own.
 */
export function belonging(
  entries: ReadonlyMap<number, Entry>,
  containers: readonly MirroredContainer[],
): Belonging {
  const running = containers.filter(({pid}) => pid > 0);
  const byId = new Map(running.map(item => [String(item.container.id), item]));
  const members = new Map<MirroredContainer, number[]>(running.map(item => [item, []]));
  for (const {pid, containerIds} of entries.values()) {
    // The innermost that this engine knows: another engine may run in one of its containers, or it in another's.
    const id = containerIds.findLast(one => byId.has(one));
    const item = id === undefined ? undefined : byId.get(id);
    if (item) members.get(item)?.push(pid);
  }
  const ownerOf = new Map<number, MirroredContainer>();
  const vms: {item: MirroredContainer; pid: number; companions: readonly number[]}[] = [];
  let family: Family | undefined;
  for (const [item, found] of members) {
    const isVm = item.container.isolation === 'hyperv';
    if (!isVm && found.length > 0) {
      for (const pid of found) ownerOf.set(pid, item);
      continue;
    }
    family ??= familyOf(entries);
    const {pid} = item;
    const kin = [pid, ...family.siblingsUnderShim(pid)].flatMap(family.withDescendants);
    if (!isVm) for (const one of kin) ownerOf.set(one, item);
    else if (entries.has(pid)) {
      const companions = new Set([...kin, ...found]);
      companions.delete(pid);
      vms.push({item, pid, companions: [...companions].sort((a, b) => a - b)});
    }
  }
  return {ownerOf, vms};
}
