import {type Random, whole} from './random.ts';

/** What is asked of the Ids that are taken. */
export interface Taken {
  has(pid: number): boolean;
  readonly size: number;
}

/**
 * Gives Ids of processes to come: multiples of 4, none of them taken, none given twice. They come from a range four
 * times as large as what is taken, so a few steps find a free one.
 */
export function idGiver(taken: Taken, random: Random): () => number {
  const given = new Set<number>();
  return () => {
    const span = Math.max(2000, (taken.size + given.size) * 4);
    let slot = whole(random, span);
    while (taken.has(idOf(slot)) || given.has(idOf(slot))) slot += 1;
    given.add(idOf(slot));
    return idOf(slot);
  };
}

/** Ids below 800 belong to what starts with the host. */
const idOf = (slot: number): number => 800 + 4 * slot;
