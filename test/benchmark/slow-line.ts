// How the built program is at the other end of a slow line: 1 Mbit/s, 100 ms each way (the time of a key to the screen
// is 200 ms at best). Prints a table: the first frame, the key that opens the help alone and after a second of
// 40 keys, and both while another program changes the host ten times a second.
//   --kilobits N   how much the line carries in a second (1000)
//   --delay MS     one way (100)
import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs, promisify} from 'node:util';
import {dist} from '../../.config/build/paths.ts';
import {changeTenTimesASecond} from './changes.ts';
import {median, quantile} from './statistics.ts';
import {figure, table} from './table.ts';
import {type BenchWindow, homeIn, openBenchWindow} from './window.ts';

const {values: options} = parseArgs({
  options: {kilobits: {type: 'string', default: '1000'}, delay: {type: 'string', default: '100'}},
});
const line = {bytesPerSecond: (Number(options.kilobits) * 1000) / 8, delay: Number(options.delay)};

const rows: string[][] = [];
const add = (what: string, times: readonly number[], bytes: number) =>
  rows.push([what, figure(median(times)), figure(quantile(times, 0.95)), figure(bytes / 1024)]);

/** From the key to the help on the screen, which no change of the host looks like; it is closed again. */
async function openHelp(window: BenchWindow): Promise<number> {
  const pressed = performance.now();
  const shown = window.shows(/─ Help /, 10_000);
  window.type('?');
  const at = await shown;
  window.type('q');
  await wait(600);
  return at - pressed;
}

async function keysOneByOne(window: BenchWindow, what: string): Promise<void> {
  const times: number[] = [];
  const before = window.bytes();
  for (let round = 0; round < 20; round += 1) times.push(await openHelp(window));
  add(what, times, window.bytes() - before);
}

/** A second of keys that are typed fast, and then the key for the help: how far behind the screen is. */
async function keysTypedFast(window: BenchWindow, what: string): Promise<void> {
  const times: number[] = [];
  const before = window.bytes();
  for (let round = 0; round < 6; round += 1) {
    for (let key = 0; key < 40; key += 1) {
      window.type(round % 2 === 0 ? 'j' : 'k');
      await wait(25);
    }
    times.push(await openHelp(window));
  }
  add(what, times, window.bytes() - before);
}

const folder = mkdtempSync(join(tmpdir(), 'isotop-slow-'));
const state = join(folder, 'host.sqlite');
const program = join(dist, 'cli.js');
try {
  const words = ['populate', '--containers', '100', '--processes', '1000', '--seed', '1', '--state', state];
  await promisify(execFile)(process.execPath, [program, ...words]);
  const window = openBenchWindow([process.execPath, program, '--state', state], homeIn(folder), line);
  const at = await window.shows(/CPU\(s\).*\n│.*\d\.\d\d/, 30_000);
  add('first frame', [at - window.begun], window.bytes());
  await wait(2000);
  await keysOneByOne(window, 'a key');
  await keysTypedFast(window, 'a key after 40 others');
  const stop = changeTenTimesASecond(state);
  await wait(2000);
  await keysOneByOne(window, 'a key, while the host changes');
  await keysTypedFast(window, 'a key after 40 others, while the host changes');
  stop();
  window.close();
  process.stdout.write(`${table(['over the slow line', 'median ms', 'p95 ms', 'KiB'], rows)}\n`);
} finally {
  rmSync(folder, {recursive: true, force: true});
}
