import type {Container} from './container.ts';
import {fail} from './host-error.ts';

/**
 * The container that a user means by a name or the beginning of an id (four characters or more), without regard to
 * case, as Windows takes names; an exact name goes before all else. Fails with no-such-container, ambiguous-container, or invalid-name for an empty one.
 */
export function findContainer(containers: readonly Container[], nameOrId: string): Container {
  if (nameOrId.trim() === '') return fail({kind: 'invalid-name', name: nameOrId, why: 'empty'});
  const exact = containers.find(({name, id}) => name === nameOrId || id === nameOrId);
  if (exact) return exact;
  const wanted = nameOrId.toLowerCase();
  const named = containers.filter(({name}) => name.toLowerCase() === wanted);
  const matches =
    named.length > 0
      ? named
      : wanted.length >= 4
        ? containers.filter(({id}) => id.toLowerCase().startsWith(wanted))
        : [];
  const [match] = matches;
  if (!match) return fail({kind: 'no-such-container', name: nameOrId});
  if (matches.length > 1)
    return fail({kind: 'ambiguous-container', name: nameOrId, matches: matches.map(({name}) => name)});
  return match;
}
