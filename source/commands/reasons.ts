import type {Capabilities} from '../hosts/host.ts';
import {type Container, isOff} from '../model/container.ts';
import {doingOf} from '../panes/container-state.ts';
import {keyIn} from '../panes/key-in.ts';
import {tables} from '../panes/tables.ts';
import {sentences} from '../sentences/sentences.ts';
import {containerOfSubject, currentHost, snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';

const {reasons} = sentences;

export const readOnlyReason = (state: State): string | undefined =>
  state.readOnly ? reasons.readOnly : undefined;

/** Why the host cannot be asked now. */
export function hostReason(state: State): string | undefined {
  const {snapshot, lost} = currentHost(state);
  if (lost !== null) return reasons.lost(snapshot?.host.name ?? currentHost(state).id);
  return snapshot === null ? reasons.waiting : undefined;
}

/** Why the host can never do it. */
export function capabilityReason(
  state: State,
  ...needed: readonly (keyof Capabilities)[]
): string | undefined {
  const {capabilities, snapshot, id} = currentHost(state);
  return needed.every(name => capabilities.has(name))
    ? undefined
    : reasons.hostCannot(snapshot?.host.name ?? id);
}

/** What stands in the selected row of the focused pane, in words; null when nothing is selected. */
export function selectedRow(state: State): {readonly name: string; readonly id: string} | null {
  const {selected} = state.panes[state.focus];
  return selected === null ? null : tables[state.focus].naming(state, selected);
}

/**
 * Why there is no container to act on: none at all, or the selected row belongs to none. One that is named in the
 * palette is there: its argument let it through.
 */
export function containerReason(state: State, name?: string): string | undefined {
  if (name !== undefined || containerOfSubject(state) !== null) return undefined;
  if (snapshotOf(state)?.containers.length === 0)
    return state.readOnly ? reasons.noContainerReadOnly : reasons.noContainer(keyIn(state, 'create'));
  const row = selectedRow(state);
  return row === null ? reasons.nothingSelected : reasons.ofNobody(row.name);
}

/** Why a container cannot be asked anything now: something is under way already. */
export function busyReason(container: Container, state: State): string | undefined {
  const pending = state.pending.get(container.id);
  if (pending !== undefined) return reasons.busy(container.name, pending);
  const doing = doingOf(container.state);
  return doing === null ? undefined : reasons.busy(container.name, doing);
}

export const offReason = (container: Container): string | undefined =>
  isOff(container) ? reasons.off(container.name) : undefined;

export const pausedReason = (container: Container): string | undefined =>
  container.state === 'paused' ? reasons.paused(container.name) : undefined;

/** The first reason there is. */
export function first(...given: readonly (string | undefined)[]): string | undefined {
  return given.find(reason => reason !== undefined);
}
