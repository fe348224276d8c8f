import {fail} from '../../../model/host-error.ts';
import type {Isolation} from '../../../model/isolation.ts';
import type {EngineFacts} from '../translate/engine.ts';

/** Where the ways to add a VM runtime are described, in one line that fits a remedy. */
export const howToAdd =
  'install gVisor (runsc) or Kata Containers, name it under "runtimes" in the engine\'s daemon.json, and restart the engine';

/**
 * The runtime for an isolation on a Linux engine: the one that was named, else the engine's default where that has the
 * isolation, else its only one. Fails where there is none (saying how to add one) or several (asking for the name).
 */
export function chooseRuntime(
  wanted: {readonly to: Isolation | null; readonly runtime: string | null},
  {host, defaultRuntime, isolationOf}: EngineFacts,
): string {
  const {to, runtime} = wanted;
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
