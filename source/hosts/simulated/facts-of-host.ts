import type {HostId} from '../../model/ids.ts';
import {builds, convertsContainers, defaultIsolation} from '../../model/isolation.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {addedImage, imagesOf} from './catalogue/images.ts';
import {networksOf} from './catalogue/switches.ts';
import {factsOf} from './catalogue/systems.ts';
import type {HostState} from './state.ts';

/** What a host shows that only a reset changes. */
export type StillFacts = Pick<Snapshot, 'host' | 'images' | 'networks'>;

export function factsOfHost(
  id: HostId,
  {system, images, switches}: Pick<HostState, 'system' | 'images' | 'switches'>,
): StillFacts {
  const {computerName, os, release} = factsOf(system);
  return {
    host: {
      id,
      kind: 'simulated',
      name: computerName,
      os,
      version: builds[release],
      platform: 'windows',
      defaultIsolation: defaultIsolation(system),
      converts: convertsContainers(system),
      runtimes: [
        {name: 'default', isolation: 'process'},
        {name: 'hyperv', isolation: 'hyperv'},
      ],
    },
    images: [...imagesOf(id, system), ...images.map(image => addedImage(id, image))],
    networks: networksOf(id, switches),
  };
}
