import {createDashboard, type DashboardOptions} from '../../source/commands/create-dashboard.ts';
import type {Host} from '../../source/hosts/host.ts';
import {
  openSimulatedHost,
  type SimulatedHost,
  type SimulatedHostOptions,
} from '../../source/hosts/simulated/host.ts';
import type {PaneView, Screen, ShownPane} from '../../source/panes/screen.ts';
import type {Dashboard, TerminalRequest} from '../../source/store/dashboard.ts';
import {screenText, textOf} from './screen-text.ts';

/** 2017-03-01 14:02:00 UTC. */
export const start = Date.UTC(2017, 2, 1, 14, 2);

export interface OpenDashboard {
  readonly dashboard: Dashboard;
  readonly requests: readonly TerminalRequest[];
  /** How often the dashboard told that its screen changed. */
  readonly told: () => number;
  /** Moves the clock of dashboard and host. */
  readonly pass: (milliseconds: number) => void;
  readonly press: (...keys: readonly string[]) => void;
  /** Every character as a key of its own, all in one input. */
  readonly type: (text: string) => void;
  readonly panes: () => Extract<Screen, {kind: 'panes'}>;
  readonly pane: (pane: ShownPane) => PaneView;
  /** The rows of a pane that its window shows, as text. */
  readonly rows: (pane: ShownPane) => string[];
  readonly selected: (pane: ShownPane) => string | undefined;
  readonly title: (pane: ShownPane) => string;
  readonly lens: () => string;
  readonly footer: () => string;
  readonly text: () => string;
  /** Waits until the screen is so, or fails with the screen as it is. */
  readonly until: (reached: () => boolean) => Promise<void>;
  /** Waits until the footer says it. */
  readonly said: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Given = Partial<Omit<DashboardOptions, 'host' | 'clock'>>;
type Clock = {now: number};

/** A dashboard over a host, with keys to press and screens to read. */
export function openOver(host: Host, given: Given = {}, clock: Clock = {now: start}): OpenDashboard {
  const dashboard = createDashboard({
    size: {columns: 120, rows: 40},
    readOnly: false,
    confirm: true,
    refreshSeconds: 2,
    ascii: false,
    ...given,
    clock: () => clock.now,
    host,
  });
  const requests: TerminalRequest[] = [];
  let told = 0;
  dashboard.onRequest(request => requests.push(request));
  dashboard.subscribe(() => {
    told += 1;
  });
  const panes = () => {
    const screen = dashboard.screen();
    if (screen.kind !== 'panes') throw new Error(`the screen is ${screen.kind}`);
    return screen;
  };
  const pane = (name: ShownPane) => {
    const found = panes().panes.find(candidate => candidate.pane === name);
    if (!found) throw new Error(`the pane ${name} is not on the screen`);
    return found;
  };
  const text = () => screenText(dashboard.screen());
  const until = (reached: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(limit);
        clearInterval(poll);
        unsubscribe();
      };
      const limit = setTimeout(() => {
        stop();
        reject(new Error(`the screen did not come to that:\n${text()}`));
      }, 5000);
      const look = () => {
        if (!reached()) return;
        stop();
        resolve();
      };
      const unsubscribe = dashboard.subscribe(look);
      // What changes nothing on the screen is not told.
      const poll = setInterval(look, 10);
      look();
    });
  const footer = () => textOf(panes().footer).trim();
  return {
    dashboard,
    requests,
    told: () => told,
    pass: milliseconds => {
      clock.now += milliseconds;
    },
    press: (...keys) => dashboard.press(keys),
    type: typed => dashboard.press([...typed].map(character => (character === ' ' ? 'space' : character))),
    panes,
    pane,
    rows: name => pane(name).rows.map(row => textOf(row.line)),
    selected: name => {
      const row = pane(name).rows.find(candidate => candidate.selected);
      return row && textOf(row.line);
    },
    title: name => textOf(pane(name).title),
    lens: () => textOf(panes().lens).trim(),
    footer,
    text,
    until,
    said: wanted => until(() => footer().includes(wanted)),
    close: async () => {
      await dashboard.close();
      await host.close();
    },
  };
}

type Simulated = Given & Pick<SimulatedHostOptions, 'system' | 'instant'>;

/** Numbers that look random and are the same in every run. */
export function steadyRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** A dashboard over a simulated host of its own, in memory, that has answered. */
export async function openSimulated(
  given: Simulated = {},
): Promise<OpenDashboard & {readonly host: SimulatedHost}> {
  const {system, instant = true, ...options} = given;
  const clock = {now: start};
  const host = openSimulatedHost({
    file: ':memory:',
    instant,
    actor: {terminal: null, pid: 1, program: 'test'},
    clock: () => clock.now,
    random: steadyRandom(),
    ...(system !== undefined && {system}),
  });
  const open = openOver(host, options, clock);
  await open.until(() => !open.text().includes('sking the host'));
  return {...open, host};
}
