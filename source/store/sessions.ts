import type {SessionEnd} from '../hosts/opens-sessions.ts';
import type {ContainerId} from '../model/ids.ts';
import type {Picture} from '../panes/screen.ts';
import type {State} from './state.ts';

export type SessionStatus =
  | {readonly kind: 'opening'}
  | {readonly kind: 'running'}
  /** Its program is over: the pane says so until the next key, or for a moment. */
  | {readonly kind: 'ended'; readonly end: SessionEnd};

/** A session as the dashboard shows it. */
export interface SessionView {
  readonly key: string;
  readonly container: ContainerId;
  /** The container's. */
  readonly name: string;
  /** What runs in it; empty until the host has said which shell it is. */
  readonly command: readonly string[];
  readonly status: SessionStatus;
  /** What its terminal shows; null until it has one. Kept up to date while it is in front. */
  readonly picture: Picture | null;
}

/** The sessions of this dashboard, in the order in which they were opened. */
export interface Sessions {
  readonly open: readonly SessionView[];
  /** The one that is shown; null when there is none. */
  readonly front: string | null;
  /** Whether the keys go to it, and not to the panes. */
  readonly focused: boolean;
  /** Whether the leave key was pressed: the next key is one of its second keys. */
  readonly left: boolean;
  /** Whether it has the whole screen while it has the focus. */
  readonly full: boolean;
}

export const noSessions: Sessions = {open: [], front: null, focused: false, left: false, full: false};

export const frontSession = ({sessions: {open, front}}: Pick<State, 'sessions'>): SessionView | null =>
  open.find(({key}) => key === front) ?? null;

/** The session that has the keys. */
export const focusedSession = (state: Pick<State, 'sessions'>): SessionView | null =>
  state.sessions.focused ? frontSession(state) : null;

/** The session in a container that has not ended. */
export const sessionIn = ({sessions}: Pick<State, 'sessions'>, id: ContainerId): SessionView | null =>
  sessions.open.find(({container, status}) => container === id && status.kind !== 'ended') ?? null;

/** The sessions that would end with the dashboard. */
export const liveSessions = ({sessions}: Pick<State, 'sessions'>): readonly SessionView[] =>
  sessions.open.filter(({status}) => status.kind !== 'ended');

const change = (state: State, changed: Partial<Sessions>): State => ({
  ...state,
  sessions: {...state.sessions, ...changed},
});

/** A new session, in front, with the keys: what is typed while it opens is for it. */
export const withNewSession = (state: State, session: SessionView): State =>
  change(state, {
    open: [...state.sessions.open, session],
    front: session.key,
    focused: true,
    left: false,
  });

export const withSession = (state: State, key: string, changed: Partial<SessionView>): State =>
  change(state, {
    open: state.sessions.open.map(session => (session.key === key ? {...session, ...changed} : session)),
  });

/**
 * Without a session: another one is shown in its place, but the keys go back to the panes, so that nothing that was
 * typed for the one that ended reaches another.
 */
export function withoutSession(state: State, key: string): State {
  const open = state.sessions.open.filter(session => session.key !== key);
  if (state.sessions.front !== key) return change(state, {open});
  const at = state.sessions.open.findIndex(session => session.key === key);
  const front = (open[at] ?? open.at(-1))?.key ?? null;
  return change(state, {open, front, focused: false, left: false, full: false});
}

/** Gives a session the keys. */
export const toSession = (state: State, key: string): State =>
  change(state, {front: key, focused: true, left: false});

/** Gives the panes the keys; the session goes on. */
export const toPanes = (state: State): State => change(state, {focused: false, left: false});

export const withLeaveKey = (state: State, left: boolean): State => change(state, {left});

export const withFullScreen = (state: State): State =>
  change(state, {full: !state.sessions.full, focused: true});

/** The session after (or before, with -1) the one in front, round the row. */
export function besideFront({sessions: {open, front}}: State, step: 1 | -1): SessionView | null {
  const index = open.findIndex(({key}) => key === front);
  return open.at((index + step) % open.length) ?? null;
}
