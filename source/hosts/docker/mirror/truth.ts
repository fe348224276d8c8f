import {isDeepStrictEqual} from 'node:util';
import {compareNames} from '../../../model/compare-names.ts';
import type {Container} from '../../../model/container.ts';
import type {Image} from '../../../model/image.ts';
import type {Network} from '../../../model/network.ts';
import type {EngineFacts} from '../translate/engine.ts';

/** A container as it is shown, and the process that the engine calls its own (0: none). */
export interface MirroredContainer {
  readonly container: Container;
  readonly pid: number;
}

/** All that an engine has said by now. The lists are the same ones (===) as long as nothing in them changed. */
export interface EngineTruth {
  readonly facts: EngineFacts;
  readonly containers: readonly MirroredContainer[];
  readonly images: readonly Image[];
  readonly networks: readonly Network[];
}

/** Oldest first, so that a new one does not move the rows of others. */
export function inOrder(containers: Iterable<MirroredContainer>): MirroredContainer[] {
  return [...containers].sort(
    (a, b) =>
      a.container.createdAt - b.container.createdAt || compareNames(a.container.name, b.container.name),
  );
}

/** The newer truth, with whatever did not change taken from the older one. */
export function settle(old: EngineTruth, next: EngineTruth): EngineTruth {
  const before = new Map(old.containers.map(item => [item.container.id, item]));
  const containers = next.containers.map(item => {
    const same = before.get(item.container.id);
    return same && isDeepStrictEqual(same, item) ? same : item;
  });
  const settled: EngineTruth = {
    facts: isDeepStrictEqual(old.facts.host, next.facts.host) ? old.facts : next.facts,
    containers: sameItems(old.containers, containers) ? old.containers : containers,
    images: isDeepStrictEqual(old.images, next.images) ? old.images : next.images,
    networks: isDeepStrictEqual(old.networks, next.networks) ? old.networks : next.networks,
  };
  const isSame =
    settled.facts === old.facts &&
    settled.containers === old.containers &&
    settled.images === old.images &&
    settled.networks === old.networks;
  return isSame ? old : settled;
}

const sameItems = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
