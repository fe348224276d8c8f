import type {Capabilities, Host, HostUpdate} from '../../source/hosts/host.ts';
import {type HostError, toHostError} from '../../source/model/host-error.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {host as id} from './hand-made.ts';

export interface StillHost extends Host {
  /** What was called, in order: `startContainer id-of-DEMO`. */
  readonly calls: readonly string[];
  tell(update: HostUpdate): void;
}

/**
 * A host that always shows the same snapshot and has just the capabilities given, for tests of what is done around a
 * host. Each call of a capability is noted.
 */
export function stillHost(snapshot: Snapshot, capabilities: Partial<Capabilities> = {}): StillHost {
  const calls: string[] = [];
  const listeners = new Set<(update: HostUpdate) => void>();
  const noted = Object.entries(capabilities).map(([name, capability]) => [
    name,
    (...given: unknown[]) => {
      const [first] = given;
      calls.push(`${name} ${typeof first === 'string' ? first : JSON.stringify(first)}`);
      return Reflect.apply(capability, capabilities, given);
    },
  ]);
  return {
    id,
    calls,
    snapshot: async () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inside: async () => [],
    close: async () => {},
    tell: update => listeners.forEach(listener => void listener(update)),
    ...Object.fromEntries(noted),
  };
}

/** The error that a promise rejects with; undefined when it does not. */
export async function errorOf(promise: Promise<unknown>): Promise<HostError | undefined> {
  try {
    await promise;
    return undefined;
  } catch (thrown) {
    return toHostError(thrown);
  }
}
