import {type Container, isOff} from '../../model/container.ts';
import {describe, type HostError} from '../../model/host-error.ts';
import type {Snapshot} from '../../model/snapshot.ts';

/** The id of a container that a host's error names. */
function idOf(name: string, containers: readonly Container[]): string {
  return containers.find(container => container.name === name || container.id === name)?.id ?? name;
}

function stateMessage(
  error: Extract<HostError, {kind: 'wrong-state'}>,
  containers: readonly Container[],
): string {
  const {action, name, state} = error;
  const id = idOf(name, containers);
  const off = isOff({state});
  switch (action) {
    case 'remove':
      return `cannot remove container "/${name}": container is ${state}: stop the container before removing or force remove`;
    case 'kill':
      return `cannot kill container: ${name}: container ${id} is not running`;
    case 'pause':
      return state === 'paused' ? `Container ${id} is already paused` : `Container ${id} is not running`;
    case 'unpause':
      return `Container ${id} is not paused`;
    case 'enter':
    case 'look inside':
      return state === 'paused'
        ? `Container ${id} is paused, unpause the container before exec`
        : `container ${id} is not running`;
    case 'convert':
    case 'start':
    case 'stop':
    case 'restart':
      if (state === 'paused' && action === 'start')
        return 'cannot start a paused container, try unpause instead';
      return off ? `container ${id} is not running` : `container ${id} is ${state}`;
  }
}

/** What docker's engine says where a host refuses or fails. */
export function daemonMessage(error: HostError, {containers}: Pick<Snapshot, 'containers'>): string {
  switch (error.kind) {
    case 'no-such-container':
      return `No such container: ${error.name}`;
    case 'ambiguous-container':
      return `Multiple IDs found with provided prefix: ${error.name}`;
    case 'no-such-image':
      return `No such image: ${error.image}`;
    case 'no-such-network':
      return `network ${error.network} not found`;
    case 'name-taken':
      return `Conflict. The container name "/${error.name}" is already in use by container "${idOf(error.name, containers)}". You have to remove (or rename) that container to be able to reuse that name.`;
    case 'invalid-name':
      return `Invalid container name (${error.name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`;
    case 'wrong-state':
      return stateMessage(error, containers);
    case 'incompatible-image':
      return `hcs::CreateComputeSystem ${idOf(error.name, containers)}: The container operating system does not match the host operating system.`;
    case 'pause-needs-hyperv':
      return `cannot ${error.action} container ${idOf(error.name, containers)}: cannot ${error.action === 'pause' ? 'pause' : 'resume'} Windows Server Containers`;
    case 'unknown-runtime':
      return `unknown or invalid runtime name: ${error.runtime}`;
    default:
      return describe(error).message;
  }
}
