import {type Isolation, mayRun} from '../../model/isolation.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {ConvertRequest} from '../host.ts';
import type {Standing} from './rules/lookup.ts';
import type {HostState} from './state.ts';

const words = sentences.conversion;

const shown: Readonly<Record<Isolation, string>> = {process: 'Default', hyperv: 'HyperV'};

/** What a conversion would do, a sentence a step: stop, convert and start for what runs. */
export function stepsOf(state: HostState, {container, stage}: Standing, {to}: ConvertRequest): string[] {
  const {name, isolation, release} = container;
  const runs = stage !== 'created' && stage !== 'stopped';
  const change = words.runtime(shown[isolation], shown[to]);
  if (!mayRun(state.system, release, to))
    return [...(runs ? [words.stop(name)] : []), change, words.cannotStart(to)];
  if (!runs) return [change];
  return [words.stop(name), change, to === 'hyperv' ? words.startHyperv : words.startProcess];
}
