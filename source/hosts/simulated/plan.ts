import {type Isolation, mayRun} from '../../model/isolation.ts';
import type {ConvertRequest} from '../host.ts';
import type {Standing} from './rules/lookup.ts';
import type {HostState} from './state.ts';

const shown: Readonly<Record<Isolation, string>> = {process: 'Default', hyperv: 'HyperV'};

/** What a conversion would do, a sentence a step: stop, convert and start for what runs. */
export function stepsOf(state: HostState, {container, stage}: Standing, {to}: ConvertRequest): string[] {
  const {name, isolation, release} = container;
  const runs = stage !== 'created' && stage !== 'stopped';
  const change = `Change its runtime from ${shown[isolation]} to ${shown[to]}`;
  if (!mayRun(state.system, release, to))
    return [
      ...(runs ? [`Stop ${name}`] : []),
      change,
      `It cannot be started then: this host does not run its image under ${to} isolation`,
    ];
  if (!runs) return [change];
  return [
    `Stop ${name}`,
    change,
    to === 'hyperv'
      ? `Start it: it gets a VM worker, and its processes are no longer on the host`
      : `Start it: its processes are on the host, and it has no VM worker`,
  ];
}
