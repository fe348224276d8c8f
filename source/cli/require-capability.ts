import {type Capabilities, can, type Host} from '../hosts/host.ts';
import {fail} from '../model/host-error.ts';

/** The host with a capability. `what` is what it would do, for the sentence that says that it cannot. */
export function requireCapability<Name extends keyof Capabilities>(
  host: Host,
  name: Name,
  what: string,
): Host & Pick<Capabilities, Name> {
  return can(host, name) ? host : fail({kind: 'unsupported', what, host: host.id});
}
