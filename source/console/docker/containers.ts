import {can} from '../../hosts/host.ts';
import type {ContainerDetails} from '../../hosts/inspects-containers.ts';
import type {Container} from '../../model/container.ts';
import {HostFailure} from '../../model/host-error.ts';
import type {Moment} from '../../model/ids.ts';
import {compile, PatternFault, withPattern} from '../values/regex.ts';
import type {DockerCall} from './declaration.ts';
import {DockerFailure, daemonFailure} from './failure.ts';
import {digitsOf, find} from './find.ts';
import {dockerState} from './status.ts';

/** The containers that some words mean, each as it is found; what there is not is complained of. */
export async function* named(call: DockerCall): AsyncGenerator<Container> {
  for (const word of call.words) {
    try {
      yield find((await call.snapshot()).containers, word);
    } catch (thrown) {
      if (!(thrown instanceof DockerFailure)) throw thrown;
      call.complain(thrown.message);
    }
  }
}

/** What a host knows of a container beyond its row; null where it does not tell. */
export async function detailsOf(
  {context}: DockerCall,
  container: Container,
): Promise<ContainerDetails | null> {
  const {host} = context.shell;
  if (!can(host, 'inspectContainer')) return null;
  try {
    return await host.inspectContainer(container.id);
  } catch (thrown) {
    if (thrown instanceof HostFailure) return null;
    throw thrown;
  }
}

/** When the last run of each container ended, as far as the host's events tell; asked for only where one has ended. */
export async function endings(
  {context}: DockerCall,
  containers: readonly Container[],
): Promise<ReadonlyMap<string, Moment>> {
  const {host} = context.shell;
  const moments = new Map<string, Moment>();
  if (!containers.some(container => dockerState(container) === 'exited') || !can(host, 'eventsAfter'))
    return moments;
  for (const {kind, subject, at} of await host.eventsAfter(0))
    if (subject !== null && /^container-(stopped|killed|process-ended)$/.test(kind)) moments.set(subject, at);
  return moments;
}

type Test = (container: Container) => boolean;

/** The tests that `--filter name=value` stand for; those of one name are alternatives. */
export function filters(given: readonly string[], all: readonly Container[]): Test {
  const byName = new Map<string, Test[]>();
  for (const each of given) {
    const at = each.indexOf('=');
    if (at <= 0)
      throw new DockerFailure(
        `invalid argument "${each}" for "-f, --filter" flag: bad format of filter (expected name=value)`,
        125,
      );
    const name = each.slice(0, at).trim().toLowerCase();
    const tests = byName.get(name) ?? [];
    tests.push(test(name, each.slice(at + 1).trim(), all));
    byName.set(name, tests);
  }
  return container => [...byName.values()].every(tests => tests.some(holds => holds(container)));
}

const states = ['created', 'restarting', 'running', 'removing', 'paused', 'exited', 'dead'];

function test(name: string, value: string, all: readonly Container[]): Test {
  const wanted = value.toLowerCase();
  switch (name) {
    case 'name':
      return matching(value.replace(/^\^\//, '^'));
    case 'id':
      return container => digitsOf(container).startsWith(wanted.replaceAll('-', ''));
    case 'status':
      if (!states.includes(wanted))
        throw daemonFailure(`invalid filter 'status=${value}': unknown state: ${value}`);
      return container => dockerState(container) === wanted;
    case 'isolation':
      return container => container.isolation === (wanted === 'default' ? 'process' : wanted);
    case 'ancestor':
      return container =>
        container.image.toLowerCase() === wanted ||
        container.image.toLowerCase().split(':')[0] === wanted ||
        (/^[0-9a-f]{4,64}$/.test(wanted) &&
          container.imageId
            ?.toLowerCase()
            .replace(/^sha256:/, '')
            .startsWith(wanted) === true);
    case 'network':
      return container => container.network?.toLowerCase() === wanted;
    case 'exited':
      return container => dockerState(container) === 'exited' && container.exitCode === Number(value);
    case 'before':
    case 'since': {
      const {createdAt} = find(all, value);
      return container =>
        name === 'before' ? container.createdAt < createdAt : container.createdAt > createdAt;
    }
    default:
      throw daemonFailure(`invalid filter '${name}'`);
  }
}

function matching(pattern: string): Test {
  try {
    const expression = compile(pattern, false);
    return ({name}) => withPattern(expression, name, each => each.test(name));
  } catch (thrown) {
    if (thrown instanceof PatternFault) return ({name}) => name.includes(pattern);
    throw thrown;
  }
}
