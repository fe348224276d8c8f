import {can, type Host} from '../../hosts/host.ts';
import type {Session, SessionEnd} from '../../hosts/opens-sessions.ts';
import {describe, fail, toHostError} from '../../model/host-error.ts';
import type {ContainerId, Moment} from '../../model/ids.ts';
import {sessionRect} from '../../panes/layout.ts';
import type {Size} from '../../panes/screen.ts';
import {endOf} from '../../panes/session-footer.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {LiveSession} from '../../sessions/live-session.ts';
import {outcome} from '../../store/notice.ts';
import {
  focusedSession,
  frontSession,
  sessionIn,
  toSession,
  withNewSession,
  withoutSession,
  withSession,
} from '../../store/sessions.ts';
import type {State} from '../../store/state.ts';
import type {Typed} from '../../store/typed.ts';

interface SessionsOptions {
  readonly host: Host;
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  readonly clock: () => Moment;
}

/** What a session is opened for. */
export interface SessionWish {
  /** What is to run in it; the best shell when left out. */
  readonly command?: readonly string[];
  /** It is the container's own command, with the terminal of that (`docker run -it`). */
  readonly attach?: boolean;
  /** It has ended by itself. */
  readonly ended?: () => void;
  /** It goes off the screen while it has the keys: whoever opened it may take them. */
  readonly left?: () => void;
}

/** The sessions behind what the state says of them. */
export interface SessionRunner {
  /** Opens a session in a container, or goes to the one that there is; with a wish always another one, for that. */
  enter(container: ContainerId, name: string, wish?: SessionWish): void;
  /** To the program of the session in front; while it opens, kept for it. */
  send(typed: Typed): void;
  /** Moves the view of the session in front by lines, back with a negative number. */
  scroll(lines: number): void;
  /** Takes a session that has ended off the screen. */
  dismiss(key: string): void;
  /** After every change of the state: the session in front gets the size that it has on the screen. */
  fit(): void;
  /** Ends all of them. Waits for that, but not for ever. */
  close(): Promise<void>;
}

/** What the terminal of a session calls itself, and what it is when nothing shows it yet. */
const term = 'xterm-256color';
const usual: Size = {columns: 80, rows: 24};
/** How long a session that has ended stays on the screen, in ms: longer when it did not end well. */
const lingers = {well: 2000, badly: 8000} as const;
/** How long the sessions' programs have to end when the dashboard does, in ms. */
const patience = 3000;

export function createSessionRunner({host, state, change, clock}: SessionsOptions): SessionRunner {
  const live = new Map<string, LiveSession>();
  /** What was typed for sessions that are still being opened. */
  const ahead = new Map<string, Typed[]>();
  /** Those whose picture in the state is not the last one: nobody sees them. */
  const stale = new Set<string>();
  /** Who takes the keys of a session that goes off the screen. */
  const leaving = new Map<string, () => void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let opened = 0;
  let told: string | null = null;
  let closed = false;

  /** The session in front as it stands on the screen. */
  function inFront() {
    const front = frontSession(state());
    const rect = front && sessionRect(state());
    if (!front || !rect) return null;
    const size = {columns: rect.width, rows: rect.height};
    return {key: front.key, picture: front.picture, size, place: {...size, left: rect.left, top: rect.top}};
  }

  function show(key: string): void {
    stale.delete(key);
    const picture = live.get(key)?.picture() ?? null;
    change(before => withSession(before, key, {picture}));
  }

  function changed(key: string): void {
    if (inFront()?.key === key) show(key);
    else stale.add(key);
  }

  function begin(id: ContainerId, {command = [], attach = false}: SessionWish, size: Size): Promise<Session> {
    if (!can(host, 'openSession')) return fail({kind: 'unsupported', what: 'open sessions', host: host.id});
    const request = {command, terminal: size, term, ...(attach && {attach})};
    return host.openSession(id, request, 'dashboard: enter');
  }

  async function open(key: string, container: ContainerId, wish: SessionWish): Promise<void> {
    try {
      const size = inFront()?.size ?? usual;
      // The terminal emulator is loaded with the first session: the first frame does not wait for it.
      const [session, {createLiveSession}] = await Promise.all([
        begin(container, wish, size),
        import('../../sessions/live-session.ts'),
      ]);
      const terminal = createLiveSession({session, size, changed: () => changed(key)});
      live.set(key, terminal);
      if (closed) return await terminal.close();
      change(before => withSession(before, key, {status: {kind: 'running'}, command: terminal.command}));
      show(key);
      for (const typed of ahead.get(key) ?? []) terminal.send(typed, {...size, left: 0, top: 0});
      ahead.delete(key);
      const end = await terminal.ended;
      if (end.kind === 'exited') wish.ended?.();
      over(key, end);
    } catch (thrown) {
      const {message, remedy} = describe(toHostError(thrown));
      const notice = outcome(sentences.failed(message, remedy), 'bad', clock());
      ahead.delete(key);
      change(before => ({...withoutSession(before, key), notice}));
    }
  }

  /** The pane says how it ended, for a moment; the footer, when the keys go elsewhere. */
  function over(key: string, end: SessionEnd): void {
    if (closed) return;
    const well = end.kind === 'exited' && end.status === 0;
    change(before => withSession(before, key, {status: {kind: 'ended', end}}));
    show(key);
    const session = state().sessions.open.find(candidate => candidate.key === key);
    const sentence = session ? endOf(session) : null;
    if (sentence !== null && focusedSession(state())?.key !== key)
      change(before => ({...before, notice: outcome(sentence, well ? 'good' : 'bad', clock())}));
    timers.set(
      key,
      setTimeout(() => dismiss(key), well ? lingers.well : lingers.badly),
    );
  }

  function dismiss(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
    void live.get(key)?.close();
    live.delete(key);
    stale.delete(key);
    const hadKeys = focusedSession(state())?.key === key;
    change(before => withoutSession(before, key));
    if (hadKeys) leaving.get(key)?.();
    leaving.delete(key);
  }

  return {
    enter(container, name, wish) {
      const known = wish === undefined ? sessionIn(state(), container) : null;
      if (known) return change(before => toSession(before, known.key));
      opened += 1;
      const key = `session ${opened}`;
      change(before =>
        withNewSession(before, {
          key,
          container,
          name,
          command: wish?.command ?? [],
          status: {kind: 'opening'},
          picture: null,
        }),
      );
      if (wish?.left) leaving.set(key, wish.left);
      void open(key, container, wish ?? {});
    },
    send(typed) {
      const front = inFront();
      if (front === null) return;
      const terminal = live.get(front.key);
      if (terminal) terminal.send(typed, front.place);
      else ahead.set(front.key, [...(ahead.get(front.key) ?? []), typed]);
    },
    scroll(lines) {
      const front = inFront();
      if (front === null) return;
      live.get(front.key)?.scroll(lines);
      show(front.key);
    },
    dismiss,
    fit() {
      const focused = focusedSession(state())?.key ?? null;
      if (focused !== told) {
        if (told !== null) live.get(told)?.focus(false);
        if (focused !== null) live.get(focused)?.focus(true);
        told = focused;
      }
      const front = inFront();
      if (front === null) return;
      const terminal = live.get(front.key);
      if (!terminal) return;
      terminal.resize(front.size);
      const {picture, size} = front;
      if (stale.has(front.key) || picture?.size.columns !== size.columns || picture.size.rows !== size.rows)
        show(front.key);
    },
    async close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      const ends = [...live.values()].map(terminal => terminal.close().catch(() => undefined));
      let timer: ReturnType<typeof setTimeout> | undefined;
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patience);
      });
      await Promise.race([Promise.all(ends), enough]);
      clearTimeout(timer);
    },
  };
}
