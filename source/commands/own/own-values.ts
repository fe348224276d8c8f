import type {Placeholder} from '../../settings/own-command.ts';
import {containerOfSubject} from '../../store/select.ts';
import type {State} from '../../store/state.ts';

/** What the placeholders of an own command stand for now; null for what the selected row does not have. */
export type OwnValues = Readonly<Record<Placeholder, string | null>>;

/**
 * The container that the lens is about, and the process: the selected one, be it a worker, or among the containers the
 * worker of the selected one.
 */
export function ownValues(state: State): OwnValues {
  const container = containerOfSubject(state);
  const {selected} = state.panes[state.focus];
  const isContainers = state.focus === 'containers';
  const worker = container?.workerPid ?? null;
  return {
    name: container?.name ?? null,
    id: container?.id ?? null,
    pid: isContainers ? (worker === null ? null : String(worker)) : selected,
  };
}

/** The same for the environment of the program, where no shell reads it as a part of a script. */
export const ownEnvironment = ({name, id, pid}: OwnValues): Readonly<Record<string, string>> => ({
  ISOTOP_NAME: name ?? '',
  ISOTOP_ID: id ?? '',
  ISOTOP_PID: pid ?? '',
});
