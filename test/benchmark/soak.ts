// `npm run soak`: an hour's worth of updates in six minutes. The built program runs in a terminal with ten updates a
// second while another program changes its host; keys are pressed, overlays and sessions opened and closed, and the
// terminal gets other sizes. Prints how memory and handles went, with their slopes after the warm-up, and writes JSON.
//   --minutes N   how long (6)
//   --out FILE    where the JSON goes (soak.json beside what builds remember)
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs, promisify} from 'node:util';
import {dist, memory} from '../../.config/build/paths.ts';
import {changeTenTimesASecond} from './changes.ts';
import {handlesOf, treeUse} from './process-tree.ts';
import {median, slope} from './statistics.ts';
import {figure, table} from './table.ts';
import {type BenchWindow, homeIn, openBenchWindow} from './window.ts';

const {values: options} = parseArgs({
  options: {
    minutes: {type: 'string', default: '6'},
    out: {type: 'string', default: join(memory, 'soak.json')},
  },
});
const minutes = Number(options.minutes);

/** At a tenth of a second each, so many updates are as many as come in an hour at one a second. */
const updatesPerSecond = 10;

interface Sample {
  /** Minutes since the beginning. */
  readonly at: number;
  /** MiB, looked at twice a second since the sample before: the least, the middle one and the most. */
  readonly least: number;
  readonly resident: number;
  readonly most: number;
  readonly handles: number;
  /** KiB written to the terminal since the beginning. */
  readonly written: number;
  readonly rounds: number;
}

const sizes = [
  [200, 60],
  [120, 40],
  [80, 24],
  [40, 12],
  [160, 50],
] as const;

/** What a user does, once round: lists, overlays, a filter, a session, and another size of the terminal. */
async function goRound(window: BenchWindow, round: number): Promise<void> {
  const [columns, rows] = sizes[round % sizes.length] ?? [80, 24];
  window.resize(columns, rows);
  const press = async (keys: string, pause = 40) => {
    window.type(keys);
    await wait(pause);
  };
  for (const key of ['1', 'j', 'j', 'G', 'g', 'o', 'O', '2', 'j', 'k', '3', '2']) await press(key);
  await press('?');
  await press('q');
  await press('/web');
  await press('\r');
  await press('\u001b', 80);
  await press('z');
  await press('z');
  await press('D');
  await press('\u001b', 80);
  // A session in the first container, which runs, is opened, used and ended.
  await press('2');
  await press('g');
  await press('e', 300);
  await press('ping localhost -n 1\r', 300);
  await press('exit\r', 300);
  await press('\u001b', 80);
}

const folder = mkdtempSync(join(tmpdir(), 'isotop-soak-'));
const state = join(folder, 'host.sqlite');
const program = join(dist, 'cli.js');
const isotop = (...words: readonly string[]) =>
  promisify(execFile)(process.execPath, [program, ...words, '--state', state]);
const samples: Sample[] = [];
try {
  await isotop('create', 'A', '--image', 'NanoServer', '--start', '--instant');
  await isotop('populate', '--containers', '100', '--processes', '1000', '--seed', '1');
  const window = openBenchWindow(
    [process.execPath, program, '--state', state, '--refresh', String(1 / updatesPerSecond)],
    homeIn(folder),
  );
  await window.shows(/CPU\(s\).*\n│.*\d\.\d\d/, 20_000);
  const stopChanging = changeTenTimesASecond(state);
  const begun = performance.now();
  let rounds = 0;
  let isOver = false;
  void window.ended.then(() => {
    isOver = true;
  });
  let looks: number[] = [];
  const look = (): void => {
    if (!isOver) looks.push(treeUse(window.pid).resident);
  };
  const looking = setInterval(look, 500);
  const sample = (): void => {
    look();
    const at = (performance.now() - begun) / 60_000;
    const [least, resident, most] = [Math.min(...looks), median(looks), Math.max(...looks)];
    looks = [];
    const [handles, written] = [handlesOf(window.pid), window.bytes() / 1024];
    samples.push({at, least, resident, most, handles, written, rounds});
    process.stderr.write(`${at.toFixed(1)} min: ${resident.toFixed(1)} MiB, ${rounds} rounds\n`);
  };
  for (let next = 0; performance.now() - begun < minutes * 60_000 && !isOver; rounds += 1) {
    if ((performance.now() - begun) / 60_000 >= next) {
      sample();
      next += minutes / 24;
    }
    await goRound(window, rounds);
  }
  stopChanging();
  clearInterval(looking);
  if (isOver) throw new Error(`the program ended before the soak did:\n${window.text()}`);
  sample();
  window.close();

  // What is loaded and kept once is there by a quarter of the time.
  const after = samples.filter(({at}) => at >= minutes / 4);
  const perRound = slope(after.map(({rounds: at, resident}) => ({at, value: resident * 1024})));
  const perUpdate =
    slope(after.map(({at, resident}) => ({at: at * 60 * updatesPerSecond, value: resident * 1024}))) || 0;
  const handlesPerRound = slope(after.map(({rounds: at, handles}) => ({at, value: handles})));
  const summary = {
    minutes,
    rounds,
    residentAtEnd: samples.at(-1)?.resident,
    kibPerRound: perRound,
    kibPerUpdate: perUpdate,
    /** What an hour of one update a second would add, MiB. */
    mibPerHour: (perUpdate * 3600) / 1024,
    handlesPerRound,
  };
  writeFileSync(options.out, JSON.stringify({at: new Date().toISOString(), summary, samples}, null, 2));
  const rowsOfTable = samples.map(({at, least, resident, most, handles, written, rounds: done}) => [
    at.toFixed(1),
    String(done),
    figure(least),
    figure(resident),
    figure(most),
    String(handles),
    figure(written),
  ]);
  process.stdout.write(
    `${table(['minute', 'rounds', 'least MiB', 'RSS MiB', 'most MiB', 'handles', 'KiB written'], rowsOfTable)}\n\n` +
      `after the warm-up: ${perRound.toFixed(2)} KiB a round, ${summary.mibPerHour.toFixed(2)} MiB for an hour of updates, ` +
      `${handlesPerRound.toFixed(3)} handles a round\n`,
  );
} finally {
  rmSync(folder, {recursive: true, force: true});
}
