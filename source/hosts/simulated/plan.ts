import {type Isolation, mayRun} from '../../model/isolation.ts';
import type {ConvertRequest} from '../host.ts';
import type {Standing} from './rules/lookup.ts';
import type {HostState} from './state.ts';

const shown: Readonly<Record<Isolation, string>> = {process: 'Default', hyperv: 'HyperV'};

/** What a conversion would do, a sentence a step: stop, convert and start for what runs. */
export function stepsOf(state: HostState, {container, stage}: Standing, {to}: ConvertRequest): string[] {
  const {name, isolation, release} = container;
  const runs = stage !== 'created' && stage !== 'stopped';
  const change = `change its runtime from ${shown[isolation]} to ${shown[to]}`;
  if (!mayRun(state.system, release, to))
    return [
      ...(runs ? [`stop ${name}`] : []),
      change,
      `it cannot be started then: this host does not run its image under ${to} isolation`,
    ];
  if (!runs) return [change];
  return [
    `stop ${name}`,
    change,
    to === 'hyperv'
      ? `start ${name}: it gets a VM worker, and its processes are no longer on the host`
      : `start ${name}: its processes are on the host, and it has no VM worker`,
  ];
}
