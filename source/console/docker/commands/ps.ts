import {type Container, isRunning} from '../../../model/container.ts';
import type {Moment} from '../../../model/ids.ts';
import type {Json} from '../../format/json.ts';
import {detailsOf, endings, filters} from '../containers.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {digitsOf, shortId} from '../find.ts';
import {humanDuration, timestamp} from '../human.ts';
import {format} from '../rows.ts';
import {commandText, dockerState, statusText} from '../status.ts';

const titles = {
  ID: 'CONTAINER ID',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Status: 'STATUS',
  State: 'STATE',
  Ports: 'PORTS',
  Names: 'NAMES',
  Networks: 'NETWORKS',
  Labels: 'LABELS',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Isolation: 'ISOLATION',
};

/** `0.0.0.0:8080->80/tcp` */
function portsText(ports: NonNullable<Awaited<ReturnType<typeof detailsOf>>>['ports']): string {
  return ports
    .map(({containerPort, protocol, hostAddress, hostPort}) =>
      hostPort === null
        ? `${containerPort}/${protocol}`
        : `${hostAddress ?? '0.0.0.0'}:${hostPort}->${containerPort}/${protocol}`,
    )
    .join(', ');
}

async function row(
  call: DockerCall,
  container: Container,
  now: Moment,
  whole: boolean,
  ended: ReadonlyMap<string, Moment>,
): Promise<Record<string, Json>> {
  const details = await detailsOf(call, container);
  return {
    ID: whole ? digitsOf(container) : shortId(container),
    Image: container.image,
    Command: commandText(container, !whole),
    CreatedAt: timestamp(container.createdAt),
    RunningFor: `${humanDuration(now - container.createdAt)} ago`,
    Status: statusText(container, now, details?.finishedAt ?? ended.get(container.name) ?? null),
    State: dockerState(container),
    // What does not run has no ports open.
    Ports: details && isRunning(container) ? portsText(details.ports) : '',
    Names: container.name,
    Networks: container.network ?? '',
    Labels: Object.entries(details?.labels ?? {})
      .map(([name, value]) => `${name}=${value}`)
      .join(','),
    Mounts: (details?.mounts ?? []).map(({source, target}) => source ?? target).join(','),
    LocalVolumes: String(details?.mounts.length ?? 0),
    Isolation: container.isolation ?? '',
  };
}

/** So many containers are asked about at the same time. */
const atOnce = 16;

export const ps: DockerCommand = {
  name: 'ps',
  under: ['container ls', 'container list', 'container ps'],
  usage: '[OPTIONS]',
  synopsis: 'List containers',
  least: 0,
  most: 0,
  flags: [
    {name: 'all', short: 'a', kind: 'switch', help: 'Show all containers (default shows just running)'},
    {name: 'quiet', short: 'q', kind: 'switch', help: 'Only display container IDs'},
    {name: 'filter', short: 'f', kind: 'list', help: 'Filter output based on conditions provided'},
    {
      name: 'format',
      kind: 'text',
      help: "Format output using a custom template: 'table', 'table TEMPLATE', 'json', 'TEMPLATE'",
    },
    {name: 'last', short: 'n', kind: 'number', help: 'Show n last created containers (includes all states)'},
    {
      name: 'latest',
      short: 'l',
      kind: 'switch',
      help: 'Show the latest created container (includes all states)',
    },
    {name: 'no-trunc', kind: 'switch', help: "Don't truncate output"},
  ],
  async *run(call) {
    const {flags} = call;
    const {containers, takenAt} = await call.snapshot();
    const given = flags.list('filter');
    const last = flags.has('latest') ? 1 : (flags.number('last') ?? -1);
    const all = flags.has('all') || last > 0 || given.some(each => /^(status|exited)=/.test(each));
    const holds = filters(given, containers);
    const listed = containers
      .filter(
        container =>
          (all || ['running', 'paused', 'restarting'].includes(dockerState(container))) && holds(container),
      )
      // The newest first; of one moment the one that was made last.
      .map((container, index) => ({container, index}))
      .sort((left, right) => right.container.createdAt - left.container.createdAt || right.index - left.index)
      .map(({container}) => container)
      .slice(0, last > 0 ? last : undefined);
    const whole = flags.has('no-trunc');
    if (flags.has('quiet') && flags.text('format') === undefined) {
      yield* listed.map(container => (whole ? digitsOf(container) : shortId(container)));
      return;
    }
    const ended = await endings(call, listed);
    const rows: Record<string, Json>[] = [];
    // An engine is asked about each: about some at a time, so that a long list takes no long time.
    for (let first = 0; first < listed.length; first += atOnce) {
      const some = listed.slice(first, first + atOnce);
      rows.push(...(await Promise.all(some.map(each => row(call, each, takenAt, whole, ended)))));
    }
    const table = '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}';
    yield* format({titles, rows, table}, flags.text('format'));
  },
};
