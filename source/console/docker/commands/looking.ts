import {can} from '../../../hosts/host.ts';
import type {Container} from '../../../model/container.ts';
import {HostFailure} from '../../../model/host-error.ts';
import type {InsideProcess} from '../../../model/process.ts';
import {daemonMessage} from '../daemon-message.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {daemonFailure} from '../failure.ts';
import {find} from '../find.ts';
import {clockTime, humanSize} from '../human.ts';
import {columns} from '../rows.ts';

const kib = 1024;

/** The processes inside; what stands in the way is docker's error. */
export async function insideOf(call: DockerCall, container: Container): Promise<readonly InsideProcess[]> {
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
