/**
 * The ids that a section of a document showed, and what stood for them in ours. One to one: an id that the document
 * shows twice is equal in ours, and two that it shows to differ are different.
 */
export interface Ids {
  readonly ours: ReadonlyMap<string, string>;
  readonly theirs: ReadonlyMap<string, string>;
}

export const noIds: Ids = {ours: new Map(), theirs: new Map()};

const normal = (id: string): string => id.toLowerCase();

/** The ids with one more pair, or null where that would contradict the others. */
export function pair(ids: Ids, document: string, ours: string): Ids | null {
  const [left, right] = [normal(document), normal(ours)];
  const known = ids.ours.get(left);
  if (known !== undefined) return known === right ? ids : null;
  if (ids.theirs.has(right)) return null;
  return {ours: new Map(ids.ours).set(left, right), theirs: new Map(ids.theirs).set(right, left)};
}
