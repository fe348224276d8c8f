import type {Container} from '../model/container.ts';
import {lensOf, relationsOf} from '../model/relations.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {type Measures, measuresOf, mostOf} from './measures.ts';

const largest = memo<number>();

/** The host processes that do a container's work: its own, or those that hold its VM. */
function pidsOf(snapshot: Snapshot, {id}: Container): readonly number[] {
  const relations = relationsOf(snapshot);
  const worker = relations.workerOf.get(id);
  if (worker !== undefined) return [worker.pid, ...worker.companions];
  return relations.processesOf(id).map(({pid}) => pid);
}

/** As the lens says it: its processes, or its worker and the memory of its VM. */
function memoryOf(snapshot: Snapshot, {id}: Container): number | null {
  const lens = lensOf(snapshot, id);
  if (lens === null || lens.residentK === null) return null;
  return lens.residentK + (lens.vmMiB ?? 0) * 1024;
}

/** What a container takes of its host. */
export function containerMeasures(container: Container, state: State): Measures {
  const snapshot = snapshotOf(state);
  return measuresOf(state, snapshot, () => (snapshot === null ? [] : pidsOf(snapshot, container)), {
    memoryK: () => snapshot && memoryOf(snapshot, container),
    mostMemoryK: () =>
      largest([snapshot], () => mostOf(snapshot?.containers.map(each => memoryOf(snapshot, each)) ?? [])),
  });
}
