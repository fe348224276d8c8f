import type {CreateRequest} from '../../model/create-request.ts';
import type {Isolation} from '../../model/isolation.ts';
import type {DockerCall, Flag} from './declaration.ts';
import {DockerFailure} from './failure.ts';
import {readSize} from './human.ts';

const usageStatus = 125;

/** The flags of docker create, which docker run has too. */
export const createFlags: readonly Flag[] = [
  {name: 'name', kind: 'text', help: 'Assign a name to the container'},
  {name: 'interactive', short: 'i', kind: 'switch', help: 'Keep STDIN open even if not attached'},
  {name: 'tty', short: 't', kind: 'switch', help: 'Allocate a pseudo-TTY'},
  {name: 'rm', kind: 'switch', help: 'Automatically remove the container when it exits'},
  {
    name: 'isolation',
    kind: 'text',
    help: 'Container isolation technology',
    values: ['default', 'process', 'hyperv'],
  },
  {name: 'runtime', kind: 'text', help: 'Runtime to use for this container'},
  {name: 'network', kind: 'text', help: 'Connect a container to a network'},
  {name: 'net', kind: 'text', help: 'Connect a container to a network'},
  {name: 'memory', short: 'm', kind: 'text', help: 'Memory limit'},
  {name: 'cpus', kind: 'text', help: 'Number of CPUs'},
  {name: 'cpu-count', kind: 'number', help: 'CPU count (Windows only)'},
  {name: 'env', short: 'e', kind: 'list', help: 'Set environment variables'},
  {name: 'volume', short: 'v', kind: 'list', help: 'Bind mount a volume'},
  {name: 'mount', kind: 'list', help: 'Attach a filesystem mount to the container'},
  {name: 'publish', short: 'p', kind: 'list', help: "Publish a container's port(s) to the host"},
  {name: 'publish-all', short: 'P', kind: 'switch', help: 'Publish all exposed ports to random ports'},
  {name: 'expose', kind: 'list', help: 'Expose a port or a range of ports'},
  {name: 'label', short: 'l', kind: 'list', help: 'Set meta data on a container'},
  {name: 'hostname', short: 'h', kind: 'text', help: 'Container host name'},
  {name: 'workdir', short: 'w', kind: 'text', help: 'Working directory inside the container'},
  {name: 'user', short: 'u', kind: 'text', help: 'Username or UID'},
  {name: 'entrypoint', kind: 'text', help: 'Overwrite the default ENTRYPOINT of the image'},
  {name: 'restart', kind: 'text', help: 'Restart policy to apply when a container exits'},
  {name: 'pull', kind: 'text', help: 'Pull image before running', values: ['always', 'missing', 'never']},
  {name: 'platform', kind: 'text', help: 'Set platform if server is multi-platform capable'},
  {name: 'security-opt', kind: 'list', help: 'Security Options'},
  {name: 'storage-opt', kind: 'list', help: 'Storage driver options for the container'},
  {name: 'quiet', short: 'q', kind: 'switch', help: 'Suppress the pull output'},
];

const wrong = (message: string): DockerFailure =>
  new DockerFailure(`${message}\nSee 'docker run --help'.`, usageStatus);

function isolationOf(call: DockerCall): Isolation | undefined {
  const asked = call.flags.text('isolation')?.toLowerCase();
  switch (asked) {
    case undefined:
    case '':
    case 'default':
      return undefined;
    case 'process':
    case 'hyperv':
      return asked;
    default:
      throw new DockerFailure(
        `docker: Error response from daemon: invalid isolation: ${asked}.`,
        usageStatus,
      );
  }
}

function memoryOf(call: DockerCall): number | undefined {
  const asked = call.flags.text('memory');
  if (asked === undefined) return undefined;
  const bytes = readSize(asked);
  if (bytes === null)
    throw wrong(`invalid argument "${asked}" for "-m, --memory" flag: invalid size: '${asked}'`);
  // 0 is docker's word for no limit.
  return bytes === 0 ? undefined : Math.max(1, Math.round(bytes / 1024 / 1024));
}

function processorsOf(call: DockerCall): number | undefined {
  const asked = call.flags.text('cpus');
  if (asked === undefined) return call.flags.number('cpu-count');
  const count = Number(asked);
  if (asked.trim() === '' || !Number.isFinite(count))
    throw wrong(
      `invalid argument "${asked}" for "--cpus" flag: failed to parse ${asked} as a rational number`,
    );
  return count === 0 ? undefined : count;
}

function checked(call: DockerCall): void {
  for (const port of call.flags.list('publish'))
    if (
      !/^(?:(?:\[[^\]]*\]|[^:[\]]*):)?(?:\d{0,5}(?:-\d{1,5})?:)?\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?$/.test(
        port,
      )
    )
      throw new DockerFailure(
        `docker: invalid containerPort: ${port.split(':').at(-1) ?? port}.\nSee 'docker run --help'.`,
        usageStatus,
      );
  for (const variable of call.flags.list('env'))
    if (variable.startsWith('=') || variable === '')
      throw wrong(
        `invalid argument "${variable}" for "-e, --env" flag: invalid environment variable: ${variable}`,
      );
}

/** The container that docker create or run asks for: an image, a command, and what the flags say. */
export function createRequest(call: DockerCall, name: string): CreateRequest {
  const {flags, words} = call;
  const [image = '', ...command] = words;
  checked(call);
  const entrypoint = flags.text('entrypoint');
  const isolation = isolationOf(call);
  const runtime = flags.text('runtime');
  const network = flags.text('network') ?? flags.text('net');
  const memoryMiB = memoryOf(call);
  const processors = processorsOf(call);
  return {
    name,
    image,
    owner: 'docker',
    command: entrypoint === undefined ? command : [entrypoint, ...command].filter(word => word !== ''),
    interactive: flags.has('interactive'),
    removeOnExit: flags.has('rm'),
    ...(isolation !== undefined && {isolation}),
    ...(runtime !== undefined && {runtime}),
    ...(network !== undefined && network !== 'default' && {network}),
    ...(memoryMiB !== undefined && {memoryMiB}),
    ...(processors !== undefined && {processors}),
    extras: extrasOf(call),
  };
}

/** What a host keeps without understanding it. */
function extrasOf({flags}: DockerCall): Record<string, unknown> {
  const extras: Record<string, unknown> = {};
  for (const name of ['env', 'volume', 'mount', 'publish', 'expose', 'label']) {
    const list = flags.list(name);
    if (list.length > 0) extras[name] = list;
  }
  for (const name of ['hostname', 'workdir', 'user', 'restart']) {
    const text = flags.text(name);
    if (text !== undefined) extras[name] = text;
  }
  if (flags.has('tty')) extras['tty'] = true;
  return extras;
}
