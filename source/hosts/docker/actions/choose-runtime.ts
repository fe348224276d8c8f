import {fail} from '../../../model/host-error.ts';
import type {Isolation} from '../../../model/isolation.ts';
import type {EngineFacts} from '../translate/engine.ts';

/** Where the ways to add a VM runtime are described, in one line that fits a remedy. */
const howToAdd =
  'install gVisor (runsc) or Kata Containers, name it under "runtimes" in the engine\'s daemon.json, and restart the engine';

export interface RuntimeWish {
  readonly to: Isolation | null;
  readonly runtime: string | null;
}

/**
 * The runtime for an isolation on a Linux engine: the one that was named, else the engine's default where that has the
 * isolation, else its only one. Fails where there is none (saying how to add one), where there are several (asking for
 * the name), or where the engine would not use it.
 */
export function chooseRuntime(wish: RuntimeWish, facts: EngineFacts): string {
  const runtime = fittingRuntime(wish, facts);
  // Podman takes the field of docker's request, and makes the container under its default nevertheless (4.3, tried).
  if (facts.isPodman && runtime !== facts.defaultRuntime)
    return fail({
      kind: 'refused',
      message: `Podman makes containers for Docker's clients under its default runtime (${facts.defaultRuntime}) only, not under ${runtime}`,
      remedy: `start its service with: podman --runtime ${runtime} system service`,
    });
  return runtime;
}

function fittingRuntime(
  {to, runtime}: RuntimeWish,
  {host, defaultRuntime, isolationOf}: EngineFacts,
): string {
  if (runtime !== null) {
    const isolation = isolationOf(runtime);
    if (!host.runtimes.some(({name}) => name === runtime) && isolation === null)
      return fail({kind: 'unknown-runtime', runtime, known: host.runtimes.map(({name}) => name)});
    if (to !== null && isolation !== null && isolation !== to)
      return fail({
        kind: 'invalid-value',
        what: `the runtime for ${word(to)} isolation`,
        value: runtime,
        expected:
          host.runtimes.flatMap(({name, isolation: has}) => (has === to ? [name] : [])).join(', ') ||
          'another',
      });
    return runtime;
  }
  if (to === null || isolationOf(defaultRuntime) === to) return defaultRuntime;
  const fitting = host.runtimes.flatMap(({name, isolation}) => (isolation === to ? [name] : []));
  const [only] = fitting;
  if (only === undefined)
    return fail({
      kind: 'refused',
      message: `${host.name} has no runtime for ${word(to)} isolation`,
      remedy:
        to === 'hyperv'
          ? howToAdd
          : 'name one that shares the kernel under "runtimes" in the engine\'s daemon.json',
    });
  if (fitting.length > 1)
    return fail({
      kind: 'invalid-value',
      what: 'the runtime',
      value: 'left out',
      expected: `--runtime with one of ${fitting.join(', ')}`,
    });
  return only;
}

/** product.md, *Words*: on Linux the screen says vm. */
const word = (isolation: Isolation): string => (isolation === 'hyperv' ? 'vm' : 'process');
