import {nameFault} from '../../../model/container-name.ts';
import type {CreateRequest} from '../../../model/create-request.ts';
import type {HostError} from '../../../model/host-error.ts';
import {containerId, imageId} from '../../../model/ids.ts';
import {defaultIsolation, type Isolation} from '../../../model/isolation.ts';
import {findImageOf, imageNames} from '../catalogue/images.ts';
import {findSwitch, switchNames} from '../catalogue/switches.ts';
import {type Circumstances, type Decision, happens, refused} from '../command.ts';
import {guid, hexadecimal} from '../random.ts';
import type {Definition} from '../records.ts';
import type {HostState} from '../state.ts';
import {isTaken} from './lookup.ts';

/** The longest command line that Windows starts a process with, characters. */
const longestCommand = 32_767;
/** A simulated host has 1 TiB and 64 processors to give. */
const mostMemoryMiB = 1_048_576;
const mostProcessors = 64;

/** docker's names: `[a-zA-Z0-9][a-zA-Z0-9_.-]*`. */
const dockerName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

export const runtimeOf = (isolation: Isolation): string => (isolation === 'hyperv' ? 'hyperv' : 'default');
export const runtimes: readonly string[] = ['default', 'hyperv'];

/** What is wrong with a name for a container of this owner. */
export function faultOfName(name: string, owner: Definition['owner']): HostError | null {
  const fault = nameFault(name);
  if (fault || owner === 'VMMS' || dockerName.test(name)) return fault;
  return {kind: 'invalid-name', name, why: 'character'};
}

/** The isolation that an isolation and a runtime of a request come to, of which either may be left out. */
export function isolationOf(
  asked: Isolation | undefined,
  runtime: string | undefined,
  otherwise: Isolation,
): Isolation | HostError {
  if (runtime === undefined) return asked ?? otherwise;
  const known = runtimes.find(name => name === runtime.toLowerCase());
  if (known === undefined) return {kind: 'unknown-runtime', runtime, known: runtimes};
  const implied: Isolation = known === 'hyperv' ? 'hyperv' : 'process';
  if (asked !== undefined && asked !== implied)
    return {
      kind: 'invalid-value',
      what: `the runtime of ${asked} isolation`,
      value: known,
      expected: runtimeOf(asked),
    };
  return implied;
}

/** New-Container, `isotop create` and docker create: a container that is Off. */
export function create(state: HostState, request: CreateRequest, {now, random}: Circumstances): Decision {
  const owner = request.owner ?? 'VMMS';
  const fault = faultOfName(request.name, owner);
  if (fault) return refused(fault);
  const image = findImageOf(state, request.image);
  if (!image) return refused({kind: 'no-such-image', image: request.image, known: imageNames()});
  const isolation = isolationOf(request.isolation, request.runtime, defaultIsolation(state.system));
  if (typeof isolation !== 'string') return refused(isolation);
  const network =
    request.network === undefined ? defaultNetwork(owner) : findSwitch(request.network, state.switches);
  if (network === undefined)
    return refused({kind: 'no-such-network', network: request.network ?? '', known: switchNames});
  const value = faultOfValues(request);
  if (value) return refused(value);
  if (isTaken(state, request.name, now)) return refused({kind: 'name-taken', name: request.name});
  const id = containerId(request.id ?? (owner === 'VMMS' ? guid(random) : hexadecimal(random, 64)));
  if (state.containers.has(id)) return refused({kind: 'name-taken', name: request.id ?? request.name});
  return happens({
    kind: 'container-created',
    id,
    name: request.name,
    definition: {
      id,
      name: request.name,
      image: image.name,
      imageId: imageId(image.id),
      base: image.base,
      release: image.release,
      isolation,
      network,
      command: [...request.command],
      memoryMiB: request.memoryMiB ?? null,
      processors: request.processors ?? null,
      owner,
      interactive: request.interactive ?? false,
      removeOnExit: request.removeOnExit ?? false,
      extras: {...request.extras},
    },
  });
}

/** New-Container connects to nothing unless told to; docker to its network `nat`. */
const defaultNetwork = (owner: Definition['owner']): string | null => (owner === 'docker' ? 'NAT' : null);

function faultOfValues({command, memoryMiB, processors}: CreateRequest): HostError | null {
  if (command.join(' ').length > longestCommand)
    return {
      kind: 'invalid-value',
      what: 'the command',
      value: `${command.join(' ').length} characters long`,
      expected: `at most ${longestCommand} characters`,
    };
  if (
    memoryMiB !== undefined &&
    !(Number.isInteger(memoryMiB) && memoryMiB >= 1 && memoryMiB <= mostMemoryMiB)
  )
    return {
      kind: 'invalid-value',
      what: 'the memory',
      value: `${memoryMiB}m`,
      expected: `a size from 1m to ${mostMemoryMiB / 1024 ** 2}t`,
    };
  if (processors !== undefined && !(processors > 0 && processors <= mostProcessors))
    return {
      kind: 'invalid-value',
      what: 'the number of processors',
      value: String(processors),
      expected: `a number above 0 and up to ${mostProcessors}`,
    };
  return null;
}
