import type {Moment} from '../../model/ids.ts';
import type {EventBody} from './events.ts';
import {ownerKey} from './owner-count.ts';
import type {Owner} from './records.ts';
import {isOver} from './stage.ts';
import type {HostState} from './state.ts';

/** The ends of processes whose program is gone: readers hide them, the next command records this. */
export function endsOfGone(state: HostState, now: Moment, isGone: (owner: Owner) => boolean): EventBody[] {
  const gone = goneOf(state, isGone);
  const ends: EventBody[] = [];
  // Most often all programs are there: then the processes need not be gone through.
  if (gone.keys.size === 0) return ends;
  for (const pid of state.index.owned.pids) {
    const own = state.own.get(pid);
    if (own && isHidden(own.owner, gone)) ends.push({kind: 'process-ended', pid, processName: own.name});
  }
  for (const id of state.index.owned.containers) {
    const container = state.containers.get(id);
    if (!container?.run || isOver(container.run, now)) continue;
    for (const {pid, name, later} of container.run.processes)
      if (isHidden(later?.owner, gone))
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

/** The owners that are gone, and a text that is the same for the same. */
export interface Gone {
  readonly keys: ReadonlySet<string>;
  readonly marker: string;
}
const nobody: Gone = {keys: new Set(), marker: ''};

/** Whether a process with this owner is not to be shown. */
export const isHidden = (owner: Owner | null | undefined, {keys}: Gone): boolean =>
  owner !== null && owner !== undefined && keys.size > 0 && keys.has(ownerKey(owner));

/** Which owners of processes are gone; each is asked about once. */
export function goneOf({index: {owners}}: HostState, isGone: (owner: Owner) => boolean): Gone {
  const keys = new Set([...owners].flatMap(([key, {owner}]) => (isGone(owner) ? [key] : [])));
  return keys.size === 0 ? nobody : {keys, marker: `-${[...keys].sort().join('-')}`};
}
