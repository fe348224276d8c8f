import type {Owner} from './records.ts';

/** The programs outside that processes of the host belong to, and how many processes each has. */
export type OwnerCount = Map<string, {readonly owner: Owner; readonly count: number}>;

/** What tells a program from every other, also from a later one with its process id. */
export const ownerKey = ({pid, startTime}: Owner): string => `${pid}/${startTime}`;

/** One process more, or (-1) one less, of an owner. */
export function countOwner(counts: OwnerCount, owner: Owner, by: 1 | -1): void {
  const key = ownerKey(owner);
  const count = (counts.get(key)?.count ?? 0) + by;
  if (count <= 0) counts.delete(key);
  else counts.set(key, {owner, count});
}
