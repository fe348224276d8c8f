import type {Container} from '../../model/container.ts';
import {isRunning} from '../../model/container.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import type {EngineTruth} from './mirror/truth.ts';
import type {ProcessReading} from './processes/process-source.ts';

/**
 * Puts snapshots together out of what the engine said and what the machine shows. As long as nothing in its lists
 * changed, a snapshot has the version and the very lists of the one before. `converting` are the ids of the containers
 * that are being converted now: what the engine says of them meanwhile is of no use to people.
 */
export function snapshotMaker(
  converting: ReadonlySet<string>,
): (truth: EngineTruth, reading: ProcessReading, takenAt: number) => Snapshot {
  let last: Snapshot | null = null;
  let version = 0;
  /** What was added to the container as the engine told it. */
  const shown = new WeakMap<Container, Container>();

  return (truth, reading, takenAt) => {
    const workerOf = new Map(reading.workers.map(({containerId, pid}) => [containerId, pid]));
    const asShown = (container: Container): Container => {
      const state = converting.has(container.id) ? 'converting' : container.state;
      const insideCount = isRunning(container) ? (reading.counts.get(container.id) ?? null) : 0;
      // A Windows engine does not say which process holds a container's VM; the machine does.
      const workerPid = container.workerPid ?? workerOf.get(container.id) ?? null;
      const added = {insideCount, state, workerPid};
      if (holds(container, added)) return container;
      const known = shown.get(container);
      if (known && holds(known, added)) return known;
      const made = {...container, ...added};
      shown.set(container, made);
      return made;
    };
    const made = truth.containers.map(({container}) => asShown(container));
    const containers = last && sameItems(last.containers, made) ? last.containers : made;
    const {host} = truth.facts;
    const isSame =
      last?.containers === containers &&
      last.processes === reading.processes &&
      last.workers === reading.workers &&
      last.images === truth.images &&
      last.networks === truth.networks &&
      last.host === host &&
      last.unknown?.processes === reading.unknown?.processes &&
      last.unknown?.workers === reading.unknown?.workers;
    if (!isSame) version += 1;
    last = {
      host,
      takenAt,
      version: String(version),
      processes: reading.processes,
      containers,
      workers: reading.workers,
      images: truth.images,
      networks: truth.networks,
      ...(reading.unknown && {unknown: reading.unknown}),
      figures: reading.figures,
    };
    return last;
  };
}

type Added = Pick<Container, 'insideCount' | 'state' | 'workerPid'>;

const holds = (container: Container, {insideCount, state, workerPid}: Added): boolean =>
  container.insideCount === insideCount && container.state === state && container.workerPid === workerPid;

const sameItems = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
