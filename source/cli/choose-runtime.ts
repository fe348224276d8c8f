import type {Isolation, Runtime} from '../model/isolation.ts';
import {runtimeChoices} from '../model/runtime-choice.ts';
import {sentences} from '../sentences/sentences.ts';
import {wrong} from './usage-error.ts';

/** The runtime of that name, as its host writes it; a name without regard to case where none is written just so. */
export function runtimeNamed(runtimes: readonly Runtime[], name: string): Runtime | undefined {
  const lower = name.toLowerCase();
  return (
    runtimes.find(runtime => runtime.name === name) ??
    runtimes.find(runtime => runtime.name.toLowerCase() === lower)
  );
}

/**
 * The runtime to ask for: the one that was named, else none, for the host takes its only one. Under hyperv isolation
 * on a host with several VM runtimes one must be named: a UsageError says so.
 */
export function chooseRuntime(
  runtimes: readonly Runtime[],
  isolation: Isolation | null,
  named: string | undefined,
): string | undefined {
  if (named !== undefined) return runtimeNamed(runtimes, named)?.name ?? named;
  if (isolation !== 'hyperv') return undefined;
  const candidates = runtimeChoices({runtimes}, isolation);
  if (candidates.length === 0) return undefined;
  return wrong(sentences.usage.severalRuntimes, sentences.usage.chooseRuntime(candidates.join(', ')));
}
