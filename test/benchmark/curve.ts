// How collecting, drawing and memory grow with the processes of the simulated host: `node test/benchmark/curve.ts`.
// Within one process, so that a column tells of one thing: making a change and reading the lists, making the screen of a
// key, and what the program holds. Containers are a tenth of the processes.
import {join} from 'node:path';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {loadCompiled} from '../../.config/load-compiled.ts';
import {median} from './statistics.ts';
import {figure, table} from './table.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const {openSimulatedHost, createDashboard} = await loadCompiled<typeof import('./curve-parts.ts')>(
  join(import.meta.dirname, 'curve-parts.ts'),
);

/** As often as each thing is done; the first times, in which V8 compiles it, do not count. */
const times = {warm: 15, counted: 40};

const heldMiB = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};

async function medianOf(act: () => void | Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times.warm + times.counted; time += 1) {
    const begun = performance.now();
    await act();
    if (time >= times.warm) taken.push(performance.now() - begun);
  }
  return median(taken);
}

async function measure(processes: number) {
  const before = heldMiB();
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: 1, program: 'curve'},
  });
  await host.populate({containers: processes / 10, hypervPercent: 50, processes, seed: 1});
  const {containers, processes: listed} = await host.snapshot();
  const container = containers.find(({state, isolation}) => state === 'running' && isolation === 'process');
  if (!container) throw new Error('no container runs');
  let runs = true;
  const collecting = await medianOf(async () => {
    await (runs ? host.stopContainer(container.id) : host.startContainer(container.id));
    runs = !runs;
    await host.snapshot();
  });
  const dashboard = createDashboard({
    host,
    size: {columns: 200, rows: 60},
    readOnly: false,
    confirm: true,
    refreshSeconds: 3600,
    ascii: false,
  });
  const hasRows = () => JSON.stringify(dashboard.screen()).includes('"rows":[{');
  for (let turn = 0; turn < 10_000 && !hasRows(); turn += 1) await new Promise(setImmediate);
  let down = true;
  const drawing = await medianOf(() => {
    dashboard.press([down ? 'j' : 'k']);
    dashboard.screen();
    down = !down;
  });
  const held = heldMiB() - before;
  await dashboard.close();
  await host.close();
  return {listed: listed.length, collecting, drawing, held};
}

const rows: string[][] = [];
for (const processes of [1000, 2000, 5000, 10_000]) {
  const {listed, collecting, drawing, held} = await measure(processes);
  rows.push([
    String(processes),
    String(listed),
    figure(collecting),
    figure(drawing),
    figure(held),
    figure((held * 1024) / listed),
  ]);
}
process.stdout.write(
  `${table(['asked for', 'listed', 'a change made and read, ms', 'a key, ms', 'held MiB', 'KiB a process'], rows)}\n`,
);
