import type {Container} from '../model/container.ts';
import type {ContainerId} from '../model/ids.ts';

/** Puts a container that is there on a network, instead of the one that it is on. */
export interface ConnectsNetworks {
  /** Rejects with a HostFailure for a network that the host does not have. */
  connectNetwork(id: ContainerId, network: string, origin?: string): Promise<Container>;
}
