import type {ContainerId} from '../../../../model/ids.ts';
import type {HostProcess} from '../../../../model/process.ts';
import type {Worker} from '../../../../model/worker.ts';
import type {EngineTruth} from '../../mirror/truth.ts';
import type {WindowsProcess, WindowsReading} from './reading.ts';

/** The lists of the panes, made of one reading. */
export interface WindowsLists {
  readonly processes: readonly HostProcess[];
  readonly workers: readonly Worker[];
  readonly counts: ReadonlyMap<ContainerId, number>;
}

const virtualMachine = /^NT VIRTUAL MACHINE\\(.+)$/i;

/**
 * Sorts a reading by containers. A container with process isolation has a session of the host's own, which `sessions`
 * tells; a worker runs as `NT VIRTUAL MACHINE\<VM GUID>`, and the compute systems tell which container's VM that is.
 * A vmwp of another VM has no container. Source: engine-notes.md, *Windows engines*.
 */
export function windowsLists(
  {processes, systems}: WindowsReading,
  {containers, facts}: EngineTruth,
  sessions: ReadonlyMap<number, ContainerId>,
): WindowsLists {
  const host = facts.host.id;
  const byId = new Map(containers.map(({container}) => [String(container.id), container]));
  const counts = new Map<ContainerId, number>();
  const rows = processes.map(({pid, parentPid, name, user, session}): HostProcess => {
    const id = session === null ? undefined : sessions.get(session);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    const container = id === undefined ? undefined : byId.get(id);
    return {
      host,
      pid,
      parentPid,
      name,
      user,
      session,
      container: container?.name ?? null,
      containerId: container?.id ?? null,
    };
  });
  const vmOf = ({user}: WindowsProcess): string | null =>
    virtualMachine.exec(user ?? '')?.[1]?.toLowerCase() ?? null;
  const idOfVm = new Map((systems ?? []).map(({id, vmId}) => [vmId, id]));
  const workers = processes
    .filter(({name}) => name.toLowerCase() === 'vmwp')
    .map((process): Worker => {
      const vm = vmOf(process);
      const container = vm === null ? undefined : byId.get(idOfVm.get(vm) ?? vm);
      const companions = processes.flatMap(other =>
        vm !== null && other.pid !== process.pid && vmOf(other) === vm ? [other.pid] : [],
      );
      return {
        host,
        pid: process.pid,
        name: process.name,
        user: process.user,
        container: container?.name ?? null,
        containerId: container?.id ?? null,
        startedAt: process.startedAt,
        companions,
      };
    });
  return {processes: rows, workers, counts};
}
