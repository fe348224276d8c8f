import {uptime} from 'node:os';
import {isDeepStrictEqual} from 'node:util';
import type {ContainerId} from '../../../../model/ids.ts';
import type {HostProcess, InsideProcess} from '../../../../model/process.ts';
import type {Worker} from '../../../../model/worker.ts';
import type {EngineAddress} from '../../connection/address.ts';
import type {EngineTruth} from '../../mirror/truth.ts';
import {elsewhereReading} from '../elsewhere.ts';
import type {ProcessReading, ProcessSource} from '../process-source.ts';
import {argumentsOf} from './arguments.ts';
import {type Belonging, belonging} from './belonging.ts';
import type {Entry} from './entry.ts';
import {figureReader} from './figures.ts';
import {locality} from './locality.ts';
import {readProcText} from './proc-file.ts';
import {rowMaker} from './rows.ts';
import {processTable} from './table.ts';
import {kernelUnits} from './units.ts';
import {effectiveUser, insidePid, localUsers} from './users.ts';

interface Kept {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly containers: EngineTruth['containers'];
  readonly belongs: Belonging;
  readonly processes: readonly HostProcess[];
  readonly workers: readonly Worker[];
  readonly counts: ReadonlyMap<ContainerId, number>;
}

/** Reads this machine's /proc for an engine that runs on it, without any other program. */
export function linuxProcesses(address: EngineAddress, url: string): ProcessSource {
  const table = processTable();
  const figuresOf = figureReader(table.stat);
  const userName = localUsers();
  const bootedAt = Date.now() - uptime() * 1000;
  const {ticksPerSecond} = kernelUnits();
  const rows = rowMaker(ticks => Math.round(bootedAt + (ticks / ticksPerSecond) * 1000));
  /** The engine that was proven to run here. */
  let provenEngine: string | null = null;
  let kept: Kept | null = null;
  let passing: Promise<ReadonlyMap<number, Entry>> | null = null;
  let prepared: Promise<void> | undefined;

  const pass = (): Promise<ReadonlyMap<number, Entry>> => {
    passing ??= table.pass().finally(() => {
      passing = null;
    });
    return passing;
  };
  const whyUnknown = (truth: EngineTruth, entries: ReadonlyMap<number, Entry>): string | null => {
    if (provenEngine === truth.facts.engineId) return null;
    switch (locality(truth, address, entries, argumentsOf)) {
      case 'proven':
        provenEngine = truth.facts.engineId;
        return null;
      case 'presumed':
        return null;
      case 'elsewhere':
        return `the engine at ${url} does not run on this machine, and only this machine's processes can be read`;
      case 'unclear':
        return `whether the engine at ${url} runs on this machine shows only once a container runs`;
    }
  };
  const relate = (truth: EngineTruth, entries: ReadonlyMap<number, Entry>): Kept => {
    const {containers} = truth;
    if (kept?.entries === entries && kept.containers === containers) return kept;
    const belongs = belonging(entries, containers);
    const processes = rows.processes(entries, belongs, truth);
    const workers = rows.workers(entries, belongs, truth);
    const counts = countsOf(belongs);
    kept = {
      entries,
      containers,
      belongs,
      processes: kept && sameItems(kept.processes, processes) ? kept.processes : processes,
      workers: kept && isDeepStrictEqual(kept.workers, workers) ? kept.workers : workers,
      counts: kept && isDeepStrictEqual(kept.counts, counts) ? kept.counts : counts,
    };
    return kept;
  };

  return {
    prepare() {
      // Whatever keeps it from reading, it meets again.
      if (address.kind === 'unix')
        prepared = pass().then(
          () => undefined,
          () => undefined,
        );
    },
    async read(truth): Promise<ProcessReading> {
      // What began before the engine was asked is known by then; what it told of may have begun since.
      await prepared;
      const entries = await pass();
      const reason = whyUnknown(truth, entries);
      if (reason !== null) return elsewhereReading(truth, reason);
      const {processes, workers, counts} = relate(truth, entries);
      const figures = await figuresOf(() => entries.keys());
      return {processes, workers, counts, unknown: null, figures};
    },
    async inside({container}, truth): Promise<readonly InsideProcess[] | null> {
      const entries = await pass();
      if (container.isolation === 'hyperv' || whyUnknown(truth, entries) !== null) return null;
      const {belongs} = relate(truth, entries);
      const pids = [...belongs.ownerOf].flatMap(([pid, item]) =>
        item.container.id === container.id ? [pid] : [],
      );
      const figures = await figuresOf(() => pids);
      const found = pids.flatMap((pid): InsideProcess[] => {
        const entry = entries.get(pid);
        const status = readProcText(`/proc/${pid}/status`);
        if (!entry || status === null) return [];
        const uid = effectiveUser(status);
        return [
          {
            ...figures(pid),
            host: container.host,
            pid: insidePid(status) ?? pid,
            name: entry.comm,
            user: uid === null ? null : userName(uid),
            session: null,
            hostPid: pid,
          },
        ];
      });
      return found.sort((a, b) => a.pid - b.pid);
    },
    isHere: async truth => whyUnknown(truth, await pass()) === null,
    close: async () => undefined,
  };
}

function countsOf({ownerOf}: Belonging): ReadonlyMap<ContainerId, number> {
  const counts = new Map<ContainerId, number>();
  for (const {container} of ownerOf.values()) counts.set(container.id, (counts.get(container.id) ?? 0) + 1);
  return counts;
}

const sameItems = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
