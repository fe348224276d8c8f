import type {Moment} from '../../model/ids.ts';
import type {EventBody} from './events.ts';
import type {Owner} from './records.ts';
import {isOver} from './stage.ts';
import type {HostState} from './state.ts';

/** The ends of processes whose program is gone: readers hide them, the next command records this. */
export function endsOfGone(state: HostState, now: Moment, isGone: (owner: Owner) => boolean): EventBody[] {
  const ends: EventBody[] = [];
  for (const id of state.index.owned) {
    if (id === null) {
      for (const {pid, name, owner} of state.own.values())
        if (owner && isGone(owner)) ends.push({kind: 'process-ended', pid, processName: name});
      continue;
    }
    const container = state.containers.get(id);
    if (!container?.run || isOver(container.run, now)) continue;
    for (const {pid, name, later} of container.run.processes)
      if (later?.owner && isGone(later.owner))
        ends.push({
          kind: 'container-process-ended',
          id,
          name: container.name,
          pid,
          processName: name,
          ends: null,
        });
  }
  return ends;
}
