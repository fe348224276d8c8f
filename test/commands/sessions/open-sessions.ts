import {programs} from '../../support/inside-programs.ts';
import {type OpenDashboard, openOver} from '../../support/open-dashboard.ts';
import {type SessionHost, type SessionHostOptions, sessionHost} from '../../support/session-host.ts';
import {typedInput} from '../../support/typed-input.ts';

export interface OpenSessions extends OpenDashboard {
  readonly host: SessionHost;
  /** What a terminal sends. */
  readonly send: (text: string) => void;
  /** Waits until something stands on the screen. */
  readonly shows: (text: string) => Promise<void>;
  /** The rows of the session in front. */
  readonly session: () => string[];
}

export const leave = '\u001d';

/** A dashboard over a host on which `talk` (test/support/inside-programs) runs inside, once it has answered. */
export async function openSessions(
  given: Parameters<typeof openOver>[1] = {},
  options: Partial<SessionHostOptions> = {},
): Promise<OpenSessions> {
  const host = sessionHost({programs, shell: 'talk', ...options});
  const open = openOver(host, given);
  await open.until(() => open.text().includes('WINCONT') || open.text().includes('2/3'));
  const session = () => {
    const pane = open.panes().panes.find(candidate => candidate.pane === 'session');
    return pane
      ? pane.rows.map(row =>
          row.line
            .map(({text}) => text)
            .join('')
            .trimEnd(),
        )
      : [];
  };
  return {
    ...open,
    host,
    session,
    send: text => open.dashboard.input(typedInput(text)),
    shows: text => open.until(() => open.text().includes(text)),
  };
}
