import type {HostProcess} from '../../../../model/process.ts';
import type {Worker} from '../../../../model/worker.ts';
import type {EngineTruth, MirroredContainer} from '../../mirror/truth.ts';
import {programOf} from './arguments.ts';
import type {Belonging} from './belonging.ts';
import type {Entry} from './entry.ts';
import {readProcText} from './proc-file.ts';
import {effectiveUser, localUsers} from './users.ts';
import {workerPrograms} from './worker-programs.ts';

/** Makes the rows of the panes, and keeps each as long as nothing in it changed. */
export interface RowMaker {
  processes(entries: ReadonlyMap<number, Entry>, belongs: Belonging, truth: EngineTruth): HostProcess[];
  workers(entries: ReadonlyMap<number, Entry>, belongs: Belonging, truth: EngineTruth): Worker[];
}

interface KeptRow {
  readonly entry: Entry;
  readonly owner: MirroredContainer | undefined;
  readonly row: HostProcess;
}

/** `startedAt` says when a process began, by the ticks in its entry. */
export function rowMaker(startedAt: (ticks: number) => number): RowMaker {
  const userName = localUsers();
  const holdsVm = workerPrograms();
  let rows = new Map<number, KeptRow>();
  const users = new WeakMap<Entry, string | null>();
  const names = new WeakMap<Entry, string>();

  // Two files a process for a column that not every pane shows: read when it is asked for.
  const userOf = (entry: Entry): string | null => {
    const known = users.get(entry);
    if (known !== undefined) return known;
    const uid = effectiveUser(readProcText(`/proc/${entry.pid}/status`) ?? '');
    const user = uid === null ? null : userName(uid);
    users.set(entry, user);
    return user;
  };
  const nameOf = (entry: Entry): string => {
    const known = names.get(entry) ?? programOf(entry.pid) ?? entry.comm;
    names.set(entry, known);
    return known;
  };
  const rowOf = (
    entry: Entry,
    owner: MirroredContainer | undefined,
    host: HostProcess['host'],
  ): HostProcess => ({
    host,
    pid: entry.pid,
    parentPid: entry.parentPid === 0 ? null : entry.parentPid,
    name: entry.comm,
    get user() {
      return userOf(entry);
    },
    session: null,
    container: owner?.container.name ?? null,
    containerId: owner?.container.id ?? null,
  });

  return {
    processes(entries, {ownerOf}, {facts}) {
      const next = new Map<number, KeptRow>();
      for (const entry of entries.values()) {
        const owner = ownerOf.get(entry.pid);
        const kept = rows.get(entry.pid);
        next.set(
          entry.pid,
          kept?.entry === entry &&
            kept.row.containerId === (owner?.container.id ?? null) &&
            kept.row.container === (owner?.container.name ?? null)
            ? kept
            : {entry, owner, row: rowOf(entry, owner, facts.host.id)},
        );
      }
      rows = next;
      return [...next.values()].map(({row}) => row).sort((a, b) => a.pid - b.pid);
    },
    workers(entries, {vms, ownerOf}, {facts}) {
      const make = (entry: Entry, item: MirroredContainer | null, companions: readonly number[]): Worker => ({
        host: facts.host.id,
        pid: entry.pid,
        name: nameOf(entry),
        user: userOf(entry),
        container: item?.container.name ?? null,
        containerId: item?.container.id ?? null,
        startedAt: startedAt(entry.startTicks),
        companions,
      });
      const claimed = new Set(vms.flatMap(({pid, companions}) => [pid, ...companions]));
      const owned = vms.flatMap(({item, pid, companions}) => {
        const entry = entries.get(pid);
        return entry ? [make(entry, item, companions)] : [];
      });
      const others = [...entries.values()]
        .filter(entry => holdsVm(entry) !== null && !claimed.has(entry.pid) && !ownerOf.has(entry.pid))
        .map(entry => make(entry, null, []));
      return [...owned, ...others].sort((a, b) => a.pid - b.pid);
    },
  };
}
