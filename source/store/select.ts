import type {Container} from '../model/container.ts';
import {containerId} from '../model/ids.ts';
import {noRelatives, type Relatives, relationsOf, relativesOf, type Subject} from '../model/relations.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {ShownPane} from '../panes/screen.ts';
import {memo} from './memo.ts';
import {focusedSession} from './sessions.ts';
import type {HostView, State} from './state.ts';

/** The host that the panes show. */
export function currentHost(state: State): HostView {
  const host = state.hosts.get(state.host);
  if (!host) throw new Error(`the state has no host ${state.host}`);
  return host;
}

export const snapshotOf = (state: State): Snapshot | null => currentHost(state).snapshot;

/** The row that is selected in a pane, as what the lens can look at; the inside view stands for its container. */
export function subjectIn(state: State, pane: ShownPane): Subject | null {
  const {selected} = state.panes[pane];
  switch (pane) {
    case 'processes':
    case 'workers':
      return selected === null ? null : {pane, pid: Number(selected)};
    case 'containers': {
      const snapshot = snapshotOf(state);
      const container = selected === null ? undefined : snapshot && containerByKey(snapshot, selected);
      return container ? {pane, id: container.id} : null;
    }
    case 'inside':
      return state.inside === null ? null : {pane: 'containers', id: state.inside.container};
  }
}

const containerByKey = (snapshot: Snapshot, key: string): Container | undefined =>
  relationsOf(snapshot).containerById.get(containerId(key));

/** What the lens looks at: the container of the session that has the keys, else the focused pane's selection. */
export function subjectOf(state: State): Subject | null {
  const session = focusedSession(state);
  return session ? {pane: 'containers', id: session.container} : subjectIn(state, state.focus);
}

const keyOf = (subject: Subject | null) =>
  subject === null ? null : subject.pane === 'containers' ? subject.id : subject.pid;

const ofFocus = memo<Relatives>();
const ofLeader = memo<Relatives>();

function relativesIn(state: State, pane: ShownPane, remember: typeof ofFocus): Relatives {
  const snapshot = snapshotOf(state);
  if (snapshot === null) return noRelatives;
  const subject = subjectIn(state, pane);
  return remember([relationsOf(snapshot), pane, keyOf(subject)], () => {
    const relatives = relativesOf(snapshot, subject);
    // The inside view is no row of the containers' pane: its container is a relative like the others.
    if (pane !== 'inside' || subject?.pane !== 'containers') return relatives;
    return {...relatives, containers: new Set([subject.id])};
  });
}

const ofSession = memo<Relatives>();

/** The relatives of what the lens looks at. */
export function relativesOfFocus(state: State): Relatives {
  const session = focusedSession(state);
  const snapshot = snapshotOf(state);
  if (session === null || snapshot === null) return relativesIn(state, state.focus, ofFocus);
  const {container: id} = session;
  // As for the inside view: the container is a relative like the others.
  return ofSession([relationsOf(snapshot), id], () => ({
    ...relativesOf(snapshot, {pane: 'containers', id}),
    containers: new Set([id]),
  }));
}

/** The relatives that the other panes are restricted to; null when they are not. */
export const relativesOfLeader = (state: State): Relatives | null =>
  state.relativesOf === null ? null : relativesIn(state, state.relativesOf, ofLeader);

/** The container that the lens is about: the selected one, or the one that the selected row belongs to. */
export function containerOfSubject(state: State): Container | null {
  const snapshot = snapshotOf(state);
  const subject = subjectOf(state);
  if (snapshot === null || subject === null) return null;
  const relations = relationsOf(snapshot);
  const id = subject.pane === 'containers' ? subject.id : [...relativesOfFocus(state).containers][0];
  return id === undefined ? null : (relations.containerById.get(id) ?? null);
}
