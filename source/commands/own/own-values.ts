import type {Placeholder} from '../../settings/own-command.ts';
import {containerOfSubject} from '../../store/select.ts';
import type {State} from '../../store/state.ts';

/** What the placeholders of an own command stand for now; null for what the selected row does not have. */
export type OwnValues = Readonly<Record<Placeholder, string | null>>;

/** A process of the host; among the containers the worker of the selected one. */
function pidOf(state: State): string | null {
  const {selected} = state.panes[state.focus];
  switch (state.focus) {
    case 'processes':
    case 'workers':
      return selected;
    case 'containers':
      return textOf(containerOfSubject(state)?.workerPid);
    case 'inside':
      // What a container calls it inside may be quite another process on the host.
      return textOf(state.inside?.processes?.find(({pid}) => String(pid) === selected)?.hostPid);
  }
}

const textOf = (pid: number | null | undefined): string | null => (pid == null ? null : String(pid));

/** The container that the lens is about, and the process of the host that the selected row is. */
export function ownValues(state: State): OwnValues {
  const container = containerOfSubject(state);
  return {name: container?.name ?? null, id: container?.id ?? null, pid: pidOf(state)};
}

/** The same for the environment of the program, where no shell reads it as a part of a script. */
export const ownEnvironment = ({name, id, pid}: OwnValues): Readonly<Record<string, string>> => ({
  ISOTOP_NAME: name ?? '',
  ISOTOP_ID: id ?? '',
  ISOTOP_PID: pid ?? '',
});
