import type {Container} from '../../source/model/container.ts';
import {type ContainerId, containerId, hostId, type ImageId} from '../../source/model/ids.ts';
import {type HostProcess, type ProcessFigures, unknownFigures} from '../../source/model/process.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import type {Worker} from '../../source/model/worker.ts';

/** Snapshots made by hand, for tests of what is pure. */
export const host = hostId('test:HOST');

export function container(name: string, more: Partial<Container> = {}): Container {
  return {
    host,
    id: containerId(`id-of-${name}`),
    name,
    image: 'NanoServer',
    imageId: 'image' as ImageId,
    isolation: 'process',
    runtime: 'default',
    state: 'running',
    createdAt: 0,
    startedAt: 0,
    exitCode: null,
    command: [],
    network: 'NAT',
    owner: 'VMMS',
    computeSystemId: null,
    vmId: null,
    memoryMiB: null,
    processors: null,
    workerPid: null,
    insideCount: 0,
    ...more,
  };
}

export function hostProcess(pid: number, owner: Container | null = null, session = 0): HostProcess {
  return {
    host,
    pid,
    parentPid: null,
    name: 'csrss',
    user: 'SYSTEM',
    session,
    container: owner?.name ?? null,
    containerId: owner?.id ?? null,
  };
}

export function worker(pid: number, of: Container | null, companions: readonly number[] = []): Worker {
  const id: ContainerId | null = of?.id ?? null;
  return {
    host,
    pid,
    name: 'vmwp',
    user: 'VM',
    container: of?.name ?? null,
    containerId: id,
    startedAt: 0,
    companions,
  };
}

export function snapshot(
  parts: Partial<Pick<Snapshot, 'processes' | 'containers' | 'workers'>>,
  figures: (pid: number) => ProcessFigures = () => unknownFigures,
): Snapshot {
  return {
    host: {
      id: host,
      kind: 'simulated',
      name: 'HOST',
      os: 'Nano Server',
      version: '10.0.17763',
      platform: 'windows',
      defaultIsolation: 'process',
      runtimes: [],
    },
    takenAt: 0,
    version: '1',
    processes: [],
    containers: [],
    workers: [],
    images: [],
    networks: [],
    ...parts,
    figures,
  };
}
