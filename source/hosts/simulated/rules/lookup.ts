import type {ContainerState} from '../../../model/container.ts';
import type {HostError} from '../../../model/host-error.ts';
import type {ContainerId, Moment} from '../../../model/ids.ts';
import type {SimulatedContainer} from '../records.ts';
import {stageOf} from '../stage.ts';
import {type HostState, nameKey} from '../state.ts';

/** A container that is there at a moment, and its state then. */
export interface Standing {
  readonly container: SimulatedContainer;
  readonly stage: ContainerState;
}

/** The container with this id at a moment; undefined where there is none, or --rm has removed it by then. */
export function standing(state: HostState, id: ContainerId, now: Moment): Standing | undefined {
  const container = state.containers.get(id);
  if (!container) return undefined;
  const stage = stageOf(container, now);
  return stage === 'gone' ? undefined : {container, stage};
}

export const noContainer = (id: ContainerId): HostError => ({kind: 'no-such-container', name: id});

/** Whether a container has this name at a moment. */
export function isTaken(state: HostState, name: string, now: Moment): boolean {
  const id = state.index.names.get(nameKey(name));
  return id !== undefined && standing(state, id, now) !== undefined;
}
