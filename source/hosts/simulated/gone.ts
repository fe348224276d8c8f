import type {Moment} from '../../model/ids.ts';
import type {EventBody} from './events.ts';
import type {Owner} from './records.ts';
import {isOver} from './stage.ts';
import {type HostState, hasOwned} from './state.ts';

/** The ends of processes whose program is gone: readers hide them, the next command records this. */
export function endsOfGone(state: HostState, now: Moment, isGone: (owner: Owner) => boolean): EventBody[] {
  const ends: EventBody[] = [];
  for (const pid of state.index.owned.pids) {
    const own = state.own.get(pid);
    if (own?.owner && isGone(own.owner)) ends.push({kind: 'process-ended', pid, processName: own.name});
  }
  for (const id of state.index.owned.containers) {
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

/** The owners that are gone, and a text that is the same for the same. */
export interface Gone {
  readonly keys: ReadonlySet<string>;
  readonly marker: string;
}
const nobody: Gone = {keys: new Set(), marker: ''};

const keyOf = ({pid, startTime}: Owner): string => `${pid}/${startTime}`;

/** Whether a process with this owner is not to be shown. */
export const isHidden = (owner: Owner | null | undefined, {keys}: Gone): boolean =>
  owner !== null && owner !== undefined && keys.size > 0 && keys.has(keyOf(owner));

/** Which owners of processes are gone; each is asked about once. */
export function goneOf(state: HostState, isGone: (owner: Owner) => boolean): Gone {
  if (!hasOwned(state)) return nobody;
  const asked = new Map<string, boolean>();
  for (const owner of ownersOf(state)) {
    const key = keyOf(owner);
    if (!asked.has(key)) asked.set(key, isGone(owner));
  }
  const keys = new Set([...asked].flatMap(([key, gone]) => (gone ? [key] : [])));
  return keys.size === 0 ? nobody : {keys, marker: `-${[...keys].sort().join('-')}`};
}

/** The programs that processes of the state belong to; the same one several times. */
function* ownersOf(state: HostState): Iterable<Owner> {
  const {containers, pids} = state.index.owned;
  for (const pid of pids) {
    const owner = state.own.get(pid)?.owner;
    if (owner) yield owner;
  }
  for (const id of containers)
    for (const {later} of state.containers.get(id)?.run?.processes ?? []) if (later?.owner) yield later.owner;
}
