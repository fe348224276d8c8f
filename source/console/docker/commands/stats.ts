import {setTimeout as sleep} from 'node:timers/promises';
import type {Container} from '../../../model/container.ts';
import type {InsideProcess} from '../../../model/process.ts';
import type {Snapshot} from '../../../model/snapshot.ts';
import {Interrupted} from '../../evaluate/budget.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {DockerFailure} from '../failure.ts';
import {find, shortId} from '../find.ts';
import {humanMemory} from '../human.ts';
import {format} from '../rows.ts';
import {dockerState} from '../status.ts';
import {insideOf} from './looking.ts';

const kib = 1024;
/** How often the figures are shown anew, ms. */
const interval = 1000;

const titlesOnLinux = {
  Container: 'CONTAINER',
  ID: 'CONTAINER ID',
  Name: 'NAME',
  CPUPerc: 'CPU %',
  MemUsage: 'MEM USAGE',
  NetIO: 'NET I/O',
  BlockIO: 'BLOCK I/O',
  PIDs: 'PIDS',
};
const titlesOnWindows = {...titlesOnLinux, MemUsage: 'PRIV WORKING SET'};

export const stats: DockerCommand = {
  name: 'stats',
  under: ['container stats'],
  usage: '[OPTIONS] [CONTAINER...]',
  synopsis:
    'Display a live stream of container resource usage statistics; CPU is the average since they started',
  least: 0,
  most: null,
  completes: 'container',
  flags: [
    {name: 'all', short: 'a', kind: 'switch', help: 'Show all containers (default shows just running)'},
    {name: 'no-stream', kind: 'switch', help: 'Disable streaming stats and only pull the first result'},
    {name: 'no-trunc', kind: 'switch', help: 'Do not truncate output'},
    {
      name: 'format',
      kind: 'text',
      help: "Format output using a custom template: 'table', 'table TEMPLATE', 'json', 'TEMPLATE'",
    },
  ],
  async *run(call) {
    const {flags, context} = call;
    const {shell, signal, writer} = context;
    const goesOn = shell.follows && !flags.has('no-stream');
    for (;;) {
      const lines = await table(call);
      // Where it stands, as on docker's own screen.
      if (goesOn) writer.clear();
      yield* lines;
      if (!goesOn) return;
      await sleep(interval, undefined, {signal}).catch(() => undefined);
      if (signal.aborted) throw new Interrupted('cancelled');
    }
  },
};

/** The figures of this moment, as lines. */
async function table(call: DockerCall): Promise<readonly string[]> {
  const {flags} = call;
  const snapshot = await call.snapshot();
  const rows = [];
  for (const container of chosen(call, snapshot)) rows.push(await rowOf(call, container, snapshot));
  return format(
    {
      titles: snapshot.host.platform === 'windows' ? titlesOnWindows : titlesOnLinux,
      rows,
      table: '{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.NetIO}}\t{{.BlockIO}}',
    },
    flags.text('format'),
  );
}

const runs = (container: Container): boolean =>
  dockerState(container) === 'running' || dockerState(container) === 'paused';

function chosen({words, flags}: DockerCall, {containers}: Snapshot): readonly Container[] {
  if (words.length > 0) return words.map(word => find(containers, word));
  return flags.has('all') ? containers : containers.filter(runs);
}

async function rowOf(call: DockerCall, container: Container, {host, takenAt}: Snapshot) {
  const isRunning = runs(container);
  const processes = isRunning ? await processesOf(call, container) : [];
  const sum = (read: (process: InsideProcess) => number | null): number | null =>
    processes.reduce<number | null>(
      (total, process) => {
        const value = read(process);
        return total === null || value === null ? null : total + value;
      },
      isRunning ? 0 : null,
    );
  const seconds = sum(({cpuSeconds}) => cpuSeconds);
  const memory = sum(({pmK, wsK}) => (host.platform === 'windows' ? pmK : wsK));
  const age = Math.max(1, takenAt - (container.startedAt ?? takenAt)) / 1000;
  return {
    Container: shortId(container),
    ID: shortId(container),
    Name: container.name,
    CPUPerc:
      seconds === null
        ? '--'
        : `${Math.min(100 * (container.processors ?? 64), (seconds / age) * 100).toFixed(2)}%`,
    MemUsage: memory === null ? '--' : humanMemory(memory * kib),
    // No host says what goes over its network and disks.
    NetIO: '--',
    BlockIO: '--',
    PIDs: isRunning ? processes.length : '--',
  };
}

/** None of one that has ended in this moment. */
async function processesOf(call: DockerCall, container: Container): Promise<readonly InsideProcess[]> {
  try {
    return await insideOf(call, container);
  } catch (thrown) {
    if (thrown instanceof DockerFailure) return [];
    throw thrown;
  }
}
