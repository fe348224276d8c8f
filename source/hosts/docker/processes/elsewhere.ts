import type {ContainerId} from '../../../model/ids.ts';
import type {InsideProcess} from '../../../model/process.ts';
import {unknownFigures} from '../../../model/process.ts';
import type {Worker} from '../../../model/worker.ts';
import type {EngineTruth} from '../mirror/truth.ts';
import type {ProcessReading, ProcessSource} from './process-source.ts';

const nothing: readonly never[] = [];
const noCounts: ReadonlyMap<ContainerId, number> = new Map();

/**
 * What can be told of the processes of a machine that is not this one: of each container with a VM, the pid of its
 * worker there, since the engine says that.
 */
export function elsewhereReading(truth: EngineTruth, reason: string): ProcessReading {
  return {
    processes: nothing,
    workers: workersElsewhere(truth),
    counts: noCounts,
    unknown: {processes: reason},
    figures: () => unknownFigures,
  };
}

const kept = new WeakMap<EngineTruth['containers'], readonly Worker[]>();

function workersElsewhere({containers}: EngineTruth): readonly Worker[] {
  const known = kept.get(containers);
  if (known) return known;
  const workers = containers.flatMap(({container}): Worker[] =>
    container.workerPid === null
      ? []
      : [
          {
            host: container.host,
            pid: container.workerPid,
            name: container.runtime,
            user: null,
            container: container.name,
            containerId: container.id,
            startedAt: container.startedAt,
            companions: nothing,
          },
        ],
  );
  kept.set(containers, workers);
  return workers;
}

/** For an engine whose machine cannot be looked at from here at all. */
export function elsewhereProcesses(reason: string): ProcessSource {
  return {
    read: async truth => elsewhereReading(truth, reason),
    inside: async (): Promise<readonly InsideProcess[] | null> => null,
    isHere: async () => false,
    close: async () => undefined,
  };
}
