import {isDeepStrictEqual} from 'node:util';
import {elapsed} from '../../../../model/elapsed.ts';
import type {ContainerId} from '../../../../model/ids.ts';
import {unknownFigures} from '../../../../model/process.ts';
import type {EngineTruth, MirroredContainer} from '../../mirror/truth.ts';
import {elsewhereReading} from '../elsewhere.ts';
import type {ProcessSource} from '../process-source.ts';
import {type WindowsLists, windowsLists} from './belonging.ts';
import type {PowerShell} from './powershell.ts';
import {parseReading, type WindowsReading} from './reading.ts';

/** The pids that the engine says a container has: `docker top`. */
export type TopOf = (id: ContainerId) => Promise<readonly number[]>;

/** How often the machine is read at the most, in milliseconds: a reading costs PowerShell a quarter of a second. */
const pause = 1_000;

/** Reads the processes of this Windows machine for an engine whose containers run on it. */
export function windowsProcesses(powerShell: PowerShell, topOf: TopOf): ProcessSource {
  let lists: WindowsLists | null = null;
  let kept: {readonly reading: WindowsReading; readonly at: number} | null = null;
  /** The session of each run of a container with process isolation; a run keeps its own. */
  const sessions = new Map<string, number>();

  const readNow = async (): Promise<WindowsReading> => {
    if (kept && elapsed() - kept.at < pause) return kept.reading;
    const reading = parseReading(await powerShell.read());
    kept = {reading, at: elapsed()};
    return reading;
  };
  const learn = async (running: readonly MirroredContainer[], {processes}: WindowsReading): Promise<void> => {
    const runs = new Set(running.map(runOf));
    for (const run of sessions.keys()) if (!runs.has(run)) sessions.delete(run);
    const fresh = running.filter(item => !sessions.has(runOf(item)));
    await Promise.all(
      fresh.map(async item => {
        const pids = new Set(await topOf(item.container.id).catch(() => []));
        const found = processes.find(({pid, session}) => pids.has(pid) && session !== null && session > 0);
        if (found?.session) sessions.set(runOf(item), found.session);
      }),
    );
  };

  return {
    async read(truth) {
      if (truth.facts.host.platform !== 'windows')
        return elsewhereReading(truth, 'Linux containers on Windows run in a machine of their own');
      let reading: WindowsReading;
      try {
        reading = await readNow();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return elsewhereReading(truth, `the processes cannot be read: ${why}`);
      }
      const running = sharing(truth);
      await learn(running, reading);
      const bySession = new Map(
        running.flatMap(item => {
          const session = sessions.get(runOf(item));
          return session === undefined ? [] : [[session, item.container.id] as const];
        }),
      );
      const next = windowsLists(reading, truth, bySession);
      lists = lists ? settled(lists, next) : next;
      const figures = new Map(reading.processes.map(process => [process.pid, process.figures]));
      return {...lists, unknown: null, figures: pid => figures.get(pid) ?? unknownFigures};
    },
    // docker top has the same pids, with their figures.
    inside: async () => null,
    isHere: async ({facts}) => facts.host.platform === 'windows',
    close: async () => powerShell.close(),
  };
}

const sharing = ({containers}: EngineTruth): MirroredContainer[] =>
  containers.filter(({container}) => container.isolation === 'process' && container.state === 'running');

const runOf = ({container}: MirroredContainer): string => `${container.id} ${container.startedAt}`;

function settled(old: WindowsLists, next: WindowsLists): WindowsLists {
  return {
    processes: isDeepStrictEqual(old.processes, next.processes) ? old.processes : next.processes,
    workers: isDeepStrictEqual(old.workers, next.workers) ? old.workers : next.workers,
    counts: isDeepStrictEqual(old.counts, next.counts) ? old.counts : next.counts,
  };
}
