import type {Size} from '../../panes/screen.ts';
import type {Dashboard, TerminalRequest} from '../../store/dashboard.ts';

/** A dashboard that stands over another one until it is quit. */
export interface Guest {
  readonly dashboard: Dashboard;
  /** Closes it, and what it showed. */
  close(): Promise<void>;
}

/** Asks for a guest by its name. Rejects where it cannot be opened. */
export type Invite = (name: string) => Promise<void>;

export interface StackOptions {
  /** Makes the dashboard below all others. */
  readonly base: (invite: Invite) => Dashboard;
  /** Makes a guest; null where there is none of that name. */
  readonly open: (name: string, size: Size, invite: Invite) => Promise<Guest | null>;
}

/**
 * Dashboards one over the other, as one: keys go to the uppermost, which shows its screen. When a guest is quit, the one
 * below it is there again, as it was left.
 */
export function stackDashboards({base: makeBase, open}: StackOptions): Dashboard {
  const listeners = new Set<() => void>();
  const terminals = new Set<(request: TerminalRequest) => void>();
  const guests: Guest[] = [];
  /** The guest that is opened; null when none is. */
  let opening: Promise<void> | null = null;
  let closed = false;
  let size: Size | null = null;

  const base = makeBase(invite);
  const top = (): Dashboard => guests.at(-1)?.dashboard ?? base;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  listenTo(base);

  function listenTo(dashboard: Dashboard): void {
    dashboard.subscribe(() => {
      if (dashboard === top()) tell();
    });
    dashboard.onRequest(request => {
      if (request.kind === 'quit' && dashboard !== base) void leave(dashboard);
      else for (const terminal of terminals) terminal(request);
    });
  }

  async function enter(name: string): Promise<void> {
    const guest = await open(name, top().screen().size, invite);
    if (guest === null) return;
    if (closed) {
      await guest.close();
      return;
    }
    top().pause();
    guests.push(guest);
    listenTo(guest.dashboard);
    if (size !== null) guest.dashboard.resize(size);
    tell();
  }

  async function leave(dashboard: Dashboard): Promise<void> {
    const index = guests.findIndex(guest => guest.dashboard === dashboard);
    const [guest] = index === -1 ? [] : guests.splice(index, 1);
    if (!guest) return;
    top().resume();
    if (size !== null) top().resize(size);
    tell();
    await guest.close();
  }

  async function invite(name: string): Promise<void> {
    if (opening !== null || closed) return;
    opening = enter(name);
    try {
      await opening;
    } finally {
      opening = null;
    }
  }

  return {
    screen: () => top().screen(),
    isAnswered: () => top().isAnswered(),
    foresee: () => top().foresee(),
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRequest: listener => {
      terminals.add(listener);
      return () => terminals.delete(listener);
    },
    input: typed => top().input(typed),
    press: keys => top().press(keys),
    paste: text => top().paste(text),
    resize: to => {
      size = to;
      top().resize(to);
    },
    pause: () => top().pause(),
    resume: () => top().resume(),
    close: async () => {
      closed = true;
      // Whoever asked for it hears why it could not be opened.
      await opening?.catch(() => undefined);
      for (const guest of guests.splice(0)) await guest.close();
      await base.close();
    },
  };
}
