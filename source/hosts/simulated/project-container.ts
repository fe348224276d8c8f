import type {Container, ContainerState} from '../../model/container.ts';
import type {HostId, Moment} from '../../model/ids.ts';
import type {Worker} from '../../model/worker.ts';
import {insideUser} from './catalogue/container-processes.ts';
import {vmcomputePid} from './catalogue/host-processes.ts';
import {insideSource, memoryOf, vmProcessors, workerSource} from './container-figures.ts';
import {type ListedProcess, listedAs} from './listed.ts';
import type {ContainerProcess, Run, SimulatedContainer} from './records.ts';
import {isOver} from './stage.ts';

/** What one container brings to the lists of its host. */
export interface ContainerView {
  readonly container: Container;
  readonly listed: readonly ListedProcess[];
  readonly worker: Worker | null;
}

type RunWorker = NonNullable<Run['worker']>;

/** What a container shows at a stage of its life. `hidden`: processes whose owner is gone. */
export function viewContainer(
  host: HostId,
  hostSeed: number,
  container: SimulatedContainer,
  stage: ContainerState,
  now: Moment,
  hidden: (process: ContainerProcess) => boolean,
): ContainerView {
  const run = container.run && !isOver(container.run, now) ? container.run : null;
  // While it starts there is its worker, but nothing inside yet.
  const inside = run && stage !== 'starting' ? run.processes.filter(process => !hidden(process)) : [];
  const model = modelOf(host, container, stage, run, inside.length);
  if (!run) return {container: model, listed: [], worker: null};
  if (run.worker)
    return {
      container: model,
      listed: ofWorker(host, hostSeed, container, run, run.worker),
      worker: workerOf(host, container, run, run.worker),
    };
  return {container: model, listed: onHost(host, hostSeed, container, run, inside), worker: null};
}

function modelOf(
  host: HostId,
  container: SimulatedContainer,
  stage: ContainerState,
  run: Run | null,
  insideCount: number,
): Container {
  const isHyperv = container.isolation === 'hyperv';
  return {
    host,
    id: container.id,
    name: container.name,
    image: container.image,
    imageId: container.imageId,
    isolation: container.isolation,
    runtime: isHyperv ? 'hyperv' : 'default',
    state: stage,
    createdAt: container.createdAt,
    startedAt: container.run?.startedAt ?? container.startedAt,
    exitCode: run ? null : (container.run ?? container).exitCode,
    command: container.command,
    network: container.network,
    owner: container.owner,
    // Get-ComputeProcess writes GUIDs in capitals, and docker's ids as they are.
    computeSystemId: run ? (container.owner === 'VMMS' ? container.id.toUpperCase() : container.id) : null,
    vmId: run?.worker?.vmId ?? null,
    memoryMiB: memoryOf(container),
    processors: container.processors ?? (isHyperv ? vmProcessors : null),
    workerPid: run?.worker?.pid ?? null,
    insideCount,
  };
}

/** The processes of a process container are the host's, with the same Ids. */
function onHost(
  host: HostId,
  hostSeed: number,
  container: SimulatedContainer,
  run: Run,
  inside: readonly ContainerProcess[],
): ListedProcess[] {
  return inside.map(process =>
    listedAs(
      {
        host,
        pid: process.pid,
        parentPid: process.parentPid,
        name: process.name,
        user: insideUser(process.name, process.pid),
        session: run.session,
        container: container.name,
        containerId: container.id,
      },
      () => insideSource(hostSeed, container, run, process),
    ),
  );
}

const systemPid = 4;

/** Of a hyperv container the host sees vmwp and, from 1709, vmmem: both run as the VM, by its id in capitals. */
function ofWorker(
  host: HostId,
  hostSeed: number,
  container: SimulatedContainer,
  run: Run,
  {vmId, pid, memoryPid}: RunWorker,
): ListedProcess[] {
  const listed = (id: number, parentPid: number, name: 'vmwp' | 'vmmem'): ListedProcess =>
    listedAs(
      {
        host,
        pid: id,
        parentPid,
        name,
        user: vmId.toUpperCase(),
        session: 0,
        container: null,
        containerId: null,
      },
      () => workerSource(hostSeed, container, run, id, name),
    );
  const vmwp = listed(pid, vmcomputePid, 'vmwp');
  return memoryPid === null ? [vmwp] : [vmwp, listed(memoryPid, systemPid, 'vmmem')];
}

const workerOf = (
  host: HostId,
  container: SimulatedContainer,
  run: Run,
  {vmId, pid, memoryPid}: RunWorker,
): Worker => ({
  host,
  pid,
  name: 'vmwp',
  user: vmId.toUpperCase(),
  container: container.name,
  containerId: container.id,
  startedAt: run.startedAt,
  companions: memoryPid === null ? [] : [memoryPid],
});
