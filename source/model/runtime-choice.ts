import type {Isolation} from './isolation.ts';
import type {HostFacts} from './snapshot.ts';

/**
 * The names of the runtimes to choose from for an isolation (null: those of which it is not known), the host's default
 * first; empty where there is no choice, because the host has one or none.
 */
export function runtimeChoices(
  {runtimes, defaultRuntime}: Pick<HostFacts, 'runtimes' | 'defaultRuntime'>,
  isolation: Isolation | null,
): readonly string[] {
  const names = runtimes.filter(runtime => runtime.isolation === isolation).map(({name}) => name);
  if (names.length < 2) return [];
  return [...names.filter(name => name === defaultRuntime), ...names.filter(name => name !== defaultRuntime)];
}
