import type {HostError} from '../model/host-error.ts';
import type {Moment} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {sentences} from '../sentences/sentences.ts';
import {withoutGone} from './chosen.ts';
import {wantsHistory, withEarlier} from './history.ts';
import {outcome} from './notice.ts';
import {currentHost} from './select.ts';
import {focusedSession} from './sessions.ts';
import {type HostView, type InsideView, type State, withPane} from './state.ts';
import type {InsideAnswer} from './watch.ts';
import {whyLost} from './why-lost.ts';

function withHost(state: State, change: Partial<HostView>, now: Moment): State {
  const host = {...currentHost(state), ...change};
  return {...state, now, hosts: new Map(state.hosts).set(host.id, host)};
}

/** The inside view with what its container said; an answer about another one came too late. */
function insideNow(
  view: InsideView | null,
  answer: InsideAnswer | null,
  snapshot: Snapshot,
): InsideView | null {
  if (view === null || answer === null || answer.container !== view.container) return view;
  const name = snapshot.containers.find(({id}) => id === view.container)?.name ?? view.name;
  return 'fault' in answer
    ? {...view, name, processes: [], fault: answer.fault}
    : {...view, name, processes: answer.processes, fault: null};
}

/**
 * The host pane brings what a session begins into view, as long as it is not where somebody looks for something: so
 * that a program shows among the host's processes in the moment that it is started inside.
 */
function withNewest(state: State, before: Snapshot | null, snapshot: Snapshot): State {
  const session = focusedSession(state);
  if (session === null || before === null || state.focus === 'processes') return state;
  if (before.processes === snapshot.processes) return state;
  const known = new Set(before.processes.map(({pid}) => pid));
  const newest = snapshot.processes.findLast(
    ({pid, containerId}) => containerId === session.container && !known.has(pid),
  );
  return newest ? withPane(state, 'processes', {selected: String(newest.pid)}) : state;
}

/** The host answered: what it showed before, also that it was lost, is over. */
export function heard(state: State, snapshot: Snapshot, inside: InsideAnswer | null, now: Moment): State {
  const {earlier = [], snapshot: last} = currentHost(state);
  const past = wantsHistory(state) ? withEarlier(earlier, last, snapshot) : [];
  const next = withHost(state, {snapshot, earlier: past, lost: null}, now);
  const found = currentHost(state).lost !== null;
  return withNewest(
    {
      ...next,
      inside: insideNow(state.inside, inside, snapshot),
      chosen: withoutGone(state.chosen, snapshot),
      notice: found ? outcome(sentences.found(snapshot.host.name), 'good', now) : state.notice,
    },
    currentHost(state).snapshot,
    snapshot,
  );
}

/** The host does not answer: what is known stays, and grows old. The first time, why is said in full. */
export function lostHost(state: State, lost: HostError, now: Moment): State {
  const next = withHost(state, {lost}, now);
  if (currentHost(state).lost !== null) return next;
  const {reason, remedy} = whyLost(lost);
  return {...next, notice: outcome(reason + remedy, 'bad', now)};
}
