import {factsOf} from '../hosts/simulated/catalogue/systems.ts';
import type {HostSystem} from '../model/isolation.ts';
import type {HostFacts} from '../model/snapshot.ts';

/** What to say when `--host-os` asked for another system than the host is; null when it is that one. */
export function otherSystem(host: HostFacts, asked: HostSystem): string | null {
  const {os} = factsOf(asked);
  if (host.kind !== 'simulated' || host.os === os) return null;
  return `the simulated host is ${host.os} already: isotop reset --host-os ${asked} makes another one`;
}
