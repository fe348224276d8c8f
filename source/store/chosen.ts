import type {ContainerId} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {State} from './state.ts';

/** The containers that an action is for, when several were chosen. By id: no sort, filter or refresh changes them. */
export interface Chosen {
  readonly ids: ReadonlySet<ContainerId>;
  /** The one that was chosen last: where a range begins. */
  readonly from: ContainerId | null;
}

export const noneChosen: Chosen = {ids: new Set(), from: null};

const withIds = (state: State, ids: ReadonlySet<ContainerId>, from: ContainerId | null): State => ({
  ...state,
  chosen: ids.size === 0 ? noneChosen : {ids, from},
});

/** Chooses a container, or takes it back. */
export function toggle(state: State, id: ContainerId): State {
  const ids = new Set(state.chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return withIds(state, ids, id);
}

/** Chooses these too; the last of them begins the next range. */
export const choose = (state: State, ids: readonly ContainerId[]): State =>
  withIds(state, new Set([...state.chosen.ids, ...ids]), ids.at(-1) ?? state.chosen.from);

/** Of these, chooses those that are not, and takes the others back. */
export function turnRound(state: State, listed: readonly ContainerId[]): State {
  const ids = new Set(state.chosen.ids);
  for (const id of listed) if (!ids.delete(id)) ids.add(id);
  return withIds(state, ids, null);
}

export const chooseNone = (state: State): State => ({...state, chosen: noneChosen});

/** Without containers that are gone. */
export function withoutGone(chosen: Chosen, {containers}: Snapshot): Chosen {
  if (chosen.ids.size === 0) return chosen;
  const there = new Set(containers.map(({id}) => id));
  const ids = new Set([...chosen.ids].filter(id => there.has(id)));
  if (ids.size === chosen.ids.size) return chosen;
  const from = chosen.from !== null && there.has(chosen.from) ? chosen.from : null;
  return ids.size === 0 ? noneChosen : {ids, from};
}
