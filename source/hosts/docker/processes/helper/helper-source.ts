import {isDeepStrictEqual} from 'node:util';
import {elapsed} from '../../../../model/elapsed.ts';
import type {ContainerId} from '../../../../model/ids.ts';
import {type HostProcess, unknownFigures} from '../../../../model/process.ts';
import type {Worker} from '../../../../model/worker.ts';
import {oneSentence} from '../../actions/refused.ts';
import type {EngineTruth} from '../../mirror/truth.ts';
import {type Belonging, belonging} from '../linux/belonging.ts';
import type {ProcessReading, ProcessSource} from '../process-source.ts';
import type {HelperContainer} from './helper-container.ts';
import type {SeenProcess} from './listing.ts';

/** How old a reading may be before another one is asked for, ms: each is a program run on the other machine. */
const pace = 3_000;
/** How long after a helper that does not run another one is tried, ms: each try makes a container. */
const afterFailure = 60_000;

type Machine = ReadonlyMap<number, SeenProcess>;

/**
 * Reads the processes of a machine that is not this one through a helper container there, which the user allowed;
 * what `otherwise` can tell by itself needs no helper. Its inside listings are docker's. `now` is a clock, in ms.
 */
export function helperProcesses(
  helper: HelperContainer,
  otherwise: ProcessSource,
  now: () => number = elapsed,
): ProcessSource {
  let machine: Machine | null = null;
  let fault: string | null = null;
  let nextAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  let kept: ProcessReading | null = null;

  const look = async (): Promise<void> => {
    const begun = now();
    try {
      machine = await helper.read();
      fault = null;
      nextAt = begun + pace;
    } catch (error) {
      // One that ran may have come to its end, and another one is made at once; one that never did is not hurried.
      nextAt = begun + (machine === null ? afterFailure : pace);
      machine = null;
      fault = oneSentence(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    async read(truth): Promise<ProcessReading> {
      const told = await otherwise.read(truth);
      if (told.unknown?.processes === undefined || truth.facts.host.platform !== 'linux') return told;
      if (now() > nextAt)
        reading ??= look().finally(() => {
          reading = null;
        });
      // The panes do not wait for another machine but for the first time.
      if (machine === null && fault === null) await reading;
      if (machine === null)
        return {
          ...told,
          unknown: {processes: `${told.unknown.processes}; its helper container does not run: ${fault}`},
        };
      kept = settled(kept, readingOf(machine, truth));
      return kept;
    },
    inside: (item, truth) => otherwise.inside(item, truth),
    isHere: truth => otherwise.isHere(truth),
    async close() {
      await Promise.all([helper.close(), otherwise.close()]);
    },
  };
}

function readingOf(machine: Machine, truth: EngineTruth): ProcessReading {
  const entries = new Map([...machine].map(([pid, {entry}]) => [pid, entry]));
  const belongs = belonging(entries, truth.containers);
  const counts = new Map<ContainerId, number>();
  for (const {container} of belongs.ownerOf.values())
    counts.set(container.id, (counts.get(container.id) ?? 0) + 1);
  return {
    processes: [...machine.values()]
      .map(seen => processOf(seen, belongs, truth))
      .sort((a, b) => a.pid - b.pid),
    workers: belongs.vms.map(vm => workerOf(vm, machine, truth)),
    counts,
    unknown: null,
    figures: pid => machine.get(pid)?.figures ?? unknownFigures,
  };
}

function processOf({entry, user}: SeenProcess, {ownerOf}: Belonging, {facts}: EngineTruth): HostProcess {
  const owner = ownerOf.get(entry.pid)?.container;
  return {
    host: facts.host.id,
    pid: entry.pid,
    parentPid: entry.parentPid === 0 ? null : entry.parentPid,
    name: entry.comm,
    user,
    session: null,
    container: owner?.name ?? null,
    containerId: owner?.id ?? null,
  };
}

function workerOf(
  {item: {container}, pid, companions}: Belonging['vms'][number],
  machine: Machine,
  {facts}: EngineTruth,
): Worker {
  return {
    host: facts.host.id,
    pid,
    name: container.runtime,
    user: machine.get(pid)?.user ?? null,
    container: container.name,
    containerId: container.id,
    startedAt: container.startedAt,
    companions,
  };
}

/** With the lists of the reading before, where nothing in them changed. */
function settled(before: ProcessReading | null, now: ProcessReading): ProcessReading {
  if (before === null) return now;
  return {
    ...now,
    processes: isDeepStrictEqual(before.processes, now.processes) ? before.processes : now.processes,
    workers: isDeepStrictEqual(before.workers, now.workers) ? before.workers : now.workers,
    counts: isDeepStrictEqual(before.counts, now.counts) ? before.counts : now.counts,
  };
}
