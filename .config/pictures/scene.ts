import {mock} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {createDashboard} from '../../source/commands/create-dashboard.ts';
import {openSimulatedHost, type SimulatedHost} from '../../source/hosts/simulated/host.ts';
import {seeded} from '../../source/hosts/simulated/random.ts';
import type {Screen, Size} from '../../source/panes/screen.ts';
import type {Dashboard} from '../../source/store/dashboard.ts';

/** A dashboard over a simulated host whose chance and time are fixed: the same keys give the same screens. */
export interface Scene {
  readonly host: SimulatedHost;
  readonly dashboard: Dashboard;
  /** Lets so much time pass, in ms, and everything happen that happens in it. */
  pass(milliseconds: number): Promise<void>;
  /** What is on the screen when nothing more happens by itself. */
  settled(): Promise<Screen>;
}

/** 14:02 in the zone that .config/pictures.ts sets: figures follow from the time, so it is one time everywhere. */
const start = Date.UTC(2026, 10, 22, 14, 2);
/** Time passes in steps of so many ms. */
const step = 10;

/** What promises still do: a host in memory needs no more than some turns. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await nextTurn();
}

/** What source/model/elapsed.ts asks. */
const mockedTime = (): [number, number] => [Math.floor(Date.now() / 1000), (Date.now() % 1000) * 1e6];

/** Plays a scene with the clock and the timers of the process in its hands; they run on by themselves afterwards. */
export async function play<Result>(size: Size, act: (scene: Scene) => Promise<Result>): Promise<Result> {
  const {hrtime} = process;
  mock.timers.enable({apis: ['Date', 'setTimeout', 'setInterval'], now: start});
  process.hrtime = Object.assign(mockedTime, {bigint: hrtime.bigint});
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: 1, program: 'readme'},
    clock: Date.now,
    random: seeded(7),
  });
  const dashboard = createDashboard({
    host,
    size,
    clock: Date.now,
    readOnly: false,
    confirm: true,
    refreshSeconds: 3600,
    ascii: false,
  });
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += step) {
      mock.timers.tick(step);
      await quiet();
    }
  };
  try {
    await pass(200);
    return await act({
      host,
      dashboard,
      pass,
      settled: async () => {
        await quiet();
        return dashboard.screen();
      },
    });
  } finally {
    await dashboard.close();
    await host.close();
    process.hrtime = hrtime;
    mock.timers.reset();
  }
}
