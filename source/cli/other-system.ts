import {factsOf} from '../hosts/simulated/catalogue/systems.ts';
import type {HostSystem} from '../model/isolation.ts';
import type {HostFacts} from '../model/snapshot.ts';
import {sentences} from '../sentences/sentences.ts';

/** What to say when `--host-os` asked for another system than the host is; null when it is that one. */
export function otherSystem(host: HostFacts, asked: HostSystem): string | null {
  const {os} = factsOf(asked);
  if (host.kind !== 'simulated' || host.os === os) return null;
  return sentences.notes.otherSystem(host.os, asked);
}
