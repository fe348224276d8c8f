import {costOf} from './catalogue/programs.ts';
import {type FigureSource, notPaused} from './figures.ts';
import {hash} from './random.ts';
import type {ContainerProcess, Run, SimulatedContainer} from './records.ts';

/** The memory and processors of a utility VM that was told nothing. */
const vmMemoryMiB = 1024;
export const vmProcessors = 2;

/** The memory of a container's VM, or its limit, MiB; null where there is none. */
export const memoryOf = (container: SimulatedContainer): number | null =>
  container.memoryMiB ?? (container.isolation === 'hyperv' ? vmMemoryMiB : null);

/** What the figures of a process inside a container are drawn from: the same on both sides under process isolation. */
export function insideSource(
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

/** What the figures of vmwp and vmmem are drawn from. */
export function workerSource(
  hostSeed: number,
  container: SimulatedContainer,
  run: Run,
  pid: number,
  name: 'vmwp' | 'vmmem',
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
