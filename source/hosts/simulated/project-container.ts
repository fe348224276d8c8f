import type {Container, ContainerState} from '../../model/container.ts';
import type {HostId, Moment} from '../../model/ids.ts';
import type {HostProcess} from '../../model/process.ts';
import type {Worker} from '../../model/worker.ts';
import {insideUser} from './catalogue/container-processes.ts';
import {costOf} from './catalogue/programs.ts';
import {type FigureSource, notPaused} from './figures.ts';
import {hash} from './random.ts';
import type {ContainerProcess, Run, SimulatedContainer} from './records.ts';
import {isOver} from './stage.ts';

/** The memory and processors of a utility VM that was told nothing. */
export const vmMemoryMiB = 1024;
export const vmProcessors = 2;

/** A process of the host's list, and what its figures are drawn from. */
export interface ListedProcess {
  readonly process: HostProcess;
  readonly figures: FigureSource;
}

/** What one container brings to the lists of its host. */
export interface ContainerView {
  readonly container: Container;
  readonly listed: readonly ListedProcess[];
  readonly worker: Worker | null;
}

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
  const inside = run && stage !== 'starting' ? run.processes.filter(process => !hidden(process)) : [];
  const isHyperv = container.isolation === 'hyperv';
  const worker = run?.worker ?? null;
  const startedAt = container.run?.startedAt ?? container.startedAt;
  const model: Container = {
    host,
    id: container.id,
    name: container.name,
    image: container.image,
    imageId: container.imageId,
    isolation: container.isolation,
    runtime: isHyperv ? 'hyperv' : 'default',
    state: stage,
    createdAt: container.createdAt,
    startedAt,
    exitCode: run ? null : (container.run?.exitCode ?? container.exitCode),
    command: container.command,
    network: container.network,
    owner: container.owner,
    computeSystemId: run ? (container.owner === 'VMMS' ? container.id.toUpperCase() : container.id) : null,
    vmId: worker?.vmId ?? null,
    memoryMiB: memoryOf(container),
    processors: container.processors ?? (isHyperv ? vmProcessors : null),
    workerPid: worker?.pid ?? null,
    insideCount: inside.length,
  };
  if (!run) return {container: model, listed: [], worker: null};
  if (!worker)
    return {
      container: model,
      listed: inside.map(process => ({
        process: {
          host,
          pid: process.pid,
          parentPid: process.parentPid,
          name: process.name,
          user: insideUser(process.name, process.pid),
          session: run.session,
          container: container.name,
          containerId: container.id,
        },
        figures: insideFigures(hostSeed, container, run, process),
      })),
      worker: null,
    };
  const user = worker.vmId.toUpperCase();
  const ofHost = (pid: number, parentPid: number, name: string): ListedProcess => ({
    process: {host, pid, parentPid, name, user, session: 0, container: null, containerId: null},
    figures: workerFigures(hostSeed, container, run, pid, name),
  });
  return {
    container: model,
    listed: [
      ofHost(worker.pid, vmcomputePid, 'vmwp'),
      ...(worker.memoryPid === null ? [] : [ofHost(worker.memoryPid, systemPid, 'vmmem')]),
    ],
    worker: {
      host,
      pid: worker.pid,
      name: 'vmwp',
      user,
      container: container.name,
      containerId: container.id,
      startedAt: run.startedAt,
      companions: worker.memoryPid === null ? [] : [worker.memoryPid],
    },
  };
}

const vmcomputePid = 1776;
const systemPid = 4;

const memoryOf = (container: SimulatedContainer): number | null =>
  container.memoryMiB ?? (container.isolation === 'hyperv' ? vmMemoryMiB : null);

/** What the figures of a process inside a container are drawn from: the same on both sides under process isolation. */
export function insideFigures(
  hostSeed: number,
  container: SimulatedContainer,
  run: Run,
  process: ContainerProcess,
): FigureSource {
  const startedAt = process.later?.at ?? run.readyAt;
  return {
    seed: hash(hostSeed, process.pid, startedAt, seedOf(container.id)),
    cost: costOf(process.name),
    startedAt,
    warmsUp: true,
    inVm: container.isolation === 'hyperv',
    paused: pauseOf(run),
    vmMiB: null,
  };
}

function workerFigures(
  hostSeed: number,
  container: SimulatedContainer,
  run: Run,
  pid: number,
  name: string,
): FigureSource {
  return {
    seed: hash(hostSeed, pid, run.startedAt, seedOf(container.id)),
    cost: costOf(name),
    startedAt: run.startedAt,
    warmsUp: true,
    inVm: false,
    paused: pauseOf(run),
    vmMiB: name === 'vmmem' ? memoryOf(container) : null,
  };
}

const pauseOf = (run: Run): FigureSource['paused'] =>
  run.pausedAt === null && run.pausedFor === 0 ? notPaused : {at: run.pausedAt, before: run.pausedFor};

const seedOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16);
