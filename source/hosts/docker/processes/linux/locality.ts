import {readlinkSync} from 'node:fs';
import {hostname, release} from 'node:os';
import type {EngineAddress} from '../../connection/address.ts';
import type {EngineTruth, MirroredContainer} from '../../mirror/truth.ts';
import type {Entry} from './entry.ts';

/** Whether an engine runs on this machine. */
export type Locality = 'proven' | 'presumed' | 'elsewhere' | 'unclear';

/** The number that Linux gives the first pid namespace (PROC_PID_INIT_INO). */
const firstNamespace = 'pid:[4026531836]';

/**
 * Whether the processes that are seen here are those of the engine's machine. A socket does not tell: Docker Desktop,
 * an ssh forward, or isotop inside a container have one too. What proves it is a process that the engine says is a
 * container's, and that carries the container's id here, in its cgroup or (a sandbox) in its arguments.
 * While no container runs there is nothing to prove it by; then a socket of this machine, with the engine's computer
 * name and kernel the same as ours, and ours not a container's view, is taken for it.
 */
export function locality(
  truth: EngineTruth,
  address: EngineAddress,
  entries: ReadonlyMap<number, Entry>,
  argumentsOf: (pid: number) => readonly string[],
): Locality {
  const running = truth.containers.filter(({pid}) => pid > 0);
  if (running.some(item => carriesId(item, entries, argumentsOf))) return 'proven';
  if (running.length > 0) return 'elsewhere';
  const looksLocal =
    address.kind === 'unix' &&
    truth.facts.computer === hostname() &&
    truth.facts.kernel === release() &&
    isFirstNamespace();
  return looksLocal ? 'presumed' : 'unclear';
}

function carriesId(
  {container: {id}, pid}: MirroredContainer,
  entries: ReadonlyMap<number, Entry>,
  argumentsOf: (pid: number) => readonly string[],
): boolean {
  const entry = entries.get(pid);
  if (!entry) return false;
  return entry.containerIds.includes(id) || argumentsOf(pid).some(argument => argument.includes(id));
}

function isFirstNamespace(): boolean {
  try {
    return readlinkSync('/proc/self/ns/pid') === firstNamespace;
  } catch {
    return false;
  }
}
