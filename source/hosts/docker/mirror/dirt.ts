import type {EngineEvent} from '../answers/event-answer.ts';
import {isHelper} from '../translate/helper-label.ts';

/** What has to be asked again because of what happened. */
export interface Dirt {
  readonly containers: ReadonlySet<string>;
  readonly images: boolean;
  readonly networks: boolean;
  readonly facts: boolean;
}

export const clean: Dirt = {containers: new Set(), images: false, networks: false, facts: false};

export const isClean = ({containers, images, networks, facts}: Dirt): boolean =>
  containers.size === 0 && !images && !networks && !facts;

/** Both together. */
export const mix = (a: Dirt, b: Dirt): Dirt => ({
  containers: new Set([...a.containers, ...b.containers]),
  images: a.images || b.images,
  networks: a.networks || b.networks,
  facts: a.facts || b.facts,
});

/** Actions of a container that change nothing that is shown. */
const idle = /^(exec_|top$|attach$|detach$|resize$|copy$|export$|archive-path$|extract-to-dir$)/;

/** What is out of date after an event, added to what was before. */
export function soil(dirt: Dirt, {type, action, id, attributes}: EngineEvent): Dirt {
  switch (type) {
    case 'container':
      if (idle.test(action) || isHelper(attributes)) return dirt;
      return {
        ...dirt,
        containers: new Set([...dirt.containers, id]),
        images: dirt.images || action === 'commit',
      };
    case 'image':
      return {...dirt, images: true};
    case 'network': {
      const container = attributes['container'];
      if (container) return {...dirt, containers: new Set([...dirt.containers, container])};
      return {...dirt, networks: true};
    }
    case 'daemon':
      return {...dirt, facts: true};
    default:
      return dirt;
  }
}
