import type {Container} from '../../model/container.ts';
import {daemonFailure} from './failure.ts';

/** An id as docker writes it: hexadecimal digits only, also for a GUID. */
export const digitsOf = ({id}: Pick<Container, 'id'>): string => id.replaceAll('-', '').toLowerCase();

/** The twelve digits that docker shows of an id. */
export const shortId = (container: Pick<Container, 'id'>): string => digitsOf(container).slice(0, 12);

/** The container that a word means: its name, its id or the beginning of that. Throws what the engine would say. */
export function find(containers: readonly Container[], word: string): Container {
  const wanted = word.replace(/^\//, '').toLowerCase();
  const exact = containers.find(({name, id}) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  if (exact) return exact;
  const digits = wanted.replaceAll('-', '');
  const matches = /^[0-9a-f]+$/.test(digits)
    ? containers.filter(each => digitsOf(each).startsWith(digits))
    : [];
  if (matches.length > 1) throw daemonFailure(`Multiple IDs found with provided prefix: ${word}`);
  return matches[0] ?? raiseMissing(word);
}

function raiseMissing(word: string): never {
  throw daemonFailure(`No such container: ${word}`);
}
