import {can} from '../../../hosts/host.ts';
import type {Container} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import type {InsideProcess} from '../../../model/process.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {daemonFailure} from '../failure.ts';
import {find, shortId} from '../find.ts';
import {clockTime, humanMemory, humanSize} from '../human.ts';
import {columns, format} from '../rows.ts';
import {dockerState} from '../status.ts';

const kib = 1024;

async function insideOf(call: DockerCall, container: Container): Promise<readonly InsideProcess[]> {
  try {
    return await call.context.shell.host.inside(container.id);
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
    throw daemonFailure(daemonMessage(thrown.error, await call.snapshot()));
  }
}

/** The least width of a column of docker top, cells. */
const topColumn = 20;

export const top: DockerCommand = {
  name: 'top',
  under: ['container top'],
  usage: 'CONTAINER [ps OPTIONS]',
  synopsis: 'Display the running processes of a container',
  least: 1,
  most: null,
  stopsAtFirstWord: true,
  completes: 'container',
  flags: [],
  async *run(call) {
    const [word = '', ...options] = call.words;
    const {containers, host} = await call.snapshot();
    const container = find(containers, word);
    const isWindows = host.platform === 'windows';
    if (isWindows && options.length > 0) throw daemonFailure('Windows does not support arguments to top');
    const processes = await insideOf(call, container);
    const unknown = '-';
    const rows = processes.map(({name, pid, hostPid, user, cpuSeconds, pmK}) =>
      isWindows
        ? [
            `${name}.exe`,
            String(pid),
            cpuSeconds === null ? unknown : clockTime(cpuSeconds),
            pmK === null ? unknown : humanSize(pmK * kib),
          ]
        : [
            user ?? unknown,
            // As ps on the host sees it, where that can see it.
            String(hostPid ?? pid),
            cpuSeconds === null ? unknown : clockTime(cpuSeconds).slice(0, 8),
            name,
          ],
    );
    const titles = isWindows ? ['Name', 'PID', 'CPU', 'Private Working Set'] : ['UID', 'PID', 'TIME', 'CMD'];
    yield* columns([titles, ...rows], topColumn);
  },
};

export const logs: DockerCommand = {
  name: 'logs',
  under: ['container logs'],
  usage: '[OPTIONS] CONTAINER',
  synopsis: 'Fetch the logs of a container',
  least: 1,
  most: 1,
  completes: 'container',
  flags: [
    {name: 'follow', short: 'f', kind: 'switch', help: 'Follow log output'},
    {name: 'tail', short: 'n', kind: 'text', help: 'Number of lines to show from the end of the logs'},
    {name: 'timestamps', short: 't', kind: 'switch', help: 'Show timestamps'},
    {name: 'since', kind: 'text', help: 'Show logs since timestamp'},
  ],
  async *run(call) {
    const {flags, words, context} = call;
    const container = find((await call.snapshot()).containers, words[0] ?? '');
    const {host, follows} = context.shell;
    if (!can(host, 'readLogs')) throw daemonFailure('this host keeps no logs');
    const tail = flags.text('tail');
    const count = tail === undefined || tail === 'all' ? undefined : Number.parseInt(tail, 10);
    const since = flags.text('since');
    const lines = host.readLogs(container.id, {
      follow: flags.has('follow') && follows,
      signal: context.signal,
      ...(count !== undefined && Number.isInteger(count) && count >= 0 && {tail: count}),
      ...(since !== undefined && {since: momentOf(since, context.shell.now())}),
    });
    for await (const {at, text} of lines)
      yield flags.has('timestamps') && at !== null ? `${new Date(at).toISOString()} ${text}` : text;
  },
};

/** `2026-11-22T01:05`, `1700000000`, `10m`: a moment, ms. Throws what the engine would say. */
export function momentOf(text: string, now: number): number {
  const ago = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
  if (ago && text !== '') {
    const [, hours = '0', minutes = '0', seconds = '0'] = ago;
    return now - (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  }
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw daemonFailure(`invalid value for "since": failed to parse value as time or duration: "${text}"`);
  return at;
}

const statsTitles = {
  Container: 'CONTAINER',
  ID: 'CONTAINER ID',
  Name: 'NAME',
  CPUPerc: 'CPU %',
  MemUsage: 'PRIV WORKING SET',
  NetIO: 'NET I/O',
  BlockIO: 'BLOCK I/O',
  PIDs: 'PIDS',
};

export const stats: DockerCommand = {
  name: 'stats',
  under: ['container stats'],
  usage: '[OPTIONS] [CONTAINER...]',
  synopsis: 'Display resource usage statistics of containers, once; CPU is the average since they started',
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
    const {flags, words} = call;
    const {containers, takenAt, host} = await call.snapshot();
    const chosen = words.length > 0 ? words.map(word => find(containers, word)) : containers;
    const shown = chosen.filter(
      each =>
        words.length > 0 ||
        flags.has('all') ||
        dockerState(each) === 'running' ||
        dockerState(each) === 'paused',
    );
    const isWindows = host.platform === 'windows';
    const rows = [];
    for (const container of shown) {
      const runs = dockerState(container) === 'running' || dockerState(container) === 'paused';
      const processes = runs ? await insideOf(call, container) : [];
      const sum = (read: (process: InsideProcess) => number | null): number | null =>
        processes.reduce<number | null>(
          (total, process) => {
            const value = read(process);
            return total === null || value === null ? null : total + value;
          },
          runs ? 0 : null,
        );
      const seconds = sum(({cpuSeconds}) => cpuSeconds);
      const memory = sum(({pmK, wsK}) => (isWindows ? pmK : wsK));
      const age = Math.max(1, takenAt - (container.startedAt ?? takenAt)) / 1000;
      rows.push({
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
        PIDs: runs ? processes.length : '--',
      });
    }
    const titles = isWindows ? statsTitles : {...statsTitles, MemUsage: 'MEM USAGE'};
    const table = '{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.NetIO}}\t{{.BlockIO}}';
    yield* format({titles, rows, table}, flags.text('format'));
  },
};
