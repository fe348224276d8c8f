import type {Container} from '../../model/container.ts';
import {fail} from '../../model/host-error.ts';
import type {ContainerId} from '../../model/ids.ts';
import type {EngineClient} from './connection/client.ts';
import {clean} from './mirror/dirt.ts';
import type {Mirror} from './mirror/mirror.ts';
import type {EngineTruth, MirroredContainer} from './mirror/truth.ts';
import {shortId} from './translate/images-and-networks.ts';

/** One engine that is acted upon: what the parts of a docker host share. */
export interface Engine {
  readonly client: EngineClient;
  readonly mirror: Mirror;
  /** What is known of the engine; asks for it where nothing is yet. */
  truth(): Promise<EngineTruth>;
  /** A container as it is known; asks where it is not. Fails with no-such-container. */
  known(id: ContainerId): Promise<MirroredContainer>;
  /** A container as it is now: it is asked. Fails with no-such-container. */
  now(id: ContainerId): Promise<MirroredContainer>;
}

export function makeEngine(client: EngineClient, mirror: Mirror): Engine {
  const truth = async (): Promise<EngineTruth> => mirror.truth() ?? mirror.refreshAll();
  const find = (id: ContainerId) => mirror.truth()?.containers.find(({container}) => container.id === id);
  const now = async (id: ContainerId): Promise<MirroredContainer> => {
    await mirror.refresh({...clean, containers: new Set([id])});
    return find(id) ?? fail({kind: 'no-such-container', name: shortId(id)});
  };
  return {client, mirror, truth, now, known: async id => find(id) ?? (await now(id))};
}

/** The container of a mirrored one, once it has come. */
export const containerIn = async (item: Promise<MirroredContainer>): Promise<Container> =>
  (await item).container;
