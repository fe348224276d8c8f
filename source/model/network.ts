import type {HostId, NetworkId} from './ids.ts';

/** A switch on Windows (kind External, NAT …), a network of the engine elsewhere (kind bridge, none …). */
export interface Network {
  readonly host: HostId;
  readonly id: NetworkId;
  readonly name: string;
  readonly kind: string;
}
