import type {HostError} from '../../../model/host-error.ts';
import {builds, convertsContainers} from '../../../model/isolation.ts';
import type {ConvertRequest} from '../../host.ts';
import {findSwitch, switchNames} from '../catalogue/switches.ts';
import {factsOf} from '../catalogue/systems.ts';
import {type Circumstances, type Decision, happens, refused} from '../command.ts';
import {type HostState, nameKey} from '../state.ts';
import {faultOfName, isolationOf} from './create.ts';
import {isTaken, type Standing} from './lookup.ts';

/** Windows pauses a utility VM; it has no way to pause processes on the host. */
export function pause({container, stage}: Standing): Decision {
  const {id, name, isolation} = container;
  if (isolation !== 'hyperv') return refused({kind: 'pause-needs-hyperv', name, action: 'pause'});
  if (stage !== 'running') return refused({kind: 'wrong-state', action: 'pause', name, state: stage});
  return happens({kind: 'container-paused', id, name});
}

export function unpause({container, stage}: Standing): Decision {
  const {id, name, isolation} = container;
  if (isolation !== 'hyperv') return refused({kind: 'pause-needs-hyperv', name, action: 'unpause'});
  if (stage !== 'paused') return refused({kind: 'wrong-state', action: 'unpause', name, state: stage});
  return happens({kind: 'container-unpaused', id, name});
}

/** What stands in the way of a conversion; null for nothing. */
export function faultOfConversion(
  state: HostState,
  {container, stage}: Standing,
  {to, runtime}: ConvertRequest,
): HostError | null {
  const {name, isolation} = container;
  if (!convertsContainers(state.system)) {
    const {os, release} = factsOf(state.system);
    return {kind: 'convert-unsupported', name, hostOs: `${os} ${builds[release]}`};
  }
  const implied = isolationOf(to, runtime, to);
  if (typeof implied !== 'string') return implied;
  if (to === isolation) return {kind: 'same-isolation', name, isolation};
  if (stage !== 'created' && stage !== 'stopped')
    return {kind: 'wrong-state', action: 'convert', name, state: stage};
  return null;
}

/** Set-Container -RuntimeType: only a Nano Server host can, and only while the container is Off. */
export function convert(state: HostState, standing: Standing, request: ConvertRequest): Decision {
  const fault = faultOfConversion(state, standing, request);
  if (fault) return refused(fault);
  const {id, name} = standing.container;
  return happens({kind: 'container-converted', id, name, isolation: request.to});
}

export function rename(
  state: HostState,
  {container}: Standing,
  newName: string,
  {now}: Circumstances,
): Decision {
  const {id, name, owner} = container;
  const fault = faultOfName(newName, owner);
  if (fault) return refused(fault);
  const isSame = nameKey(newName) === nameKey(name);
  if (newName === name || (!isSame && isTaken(state, newName, now)))
    return refused({
      kind: 'refused',
      message: `cannot rename ${name}: the name ${newName} is taken`,
      remedy: 'choose another one',
    });
  return happens({kind: 'container-renamed', id, name, newName});
}

/** To a switch of the host, in whatever state it is: its adapter is there all along. */
export function connect({switches}: HostState, {container}: Standing, network: string): Decision {
  const {id, name} = container;
  const found = findSwitch(network, switches);
  if (found === undefined) return refused({kind: 'no-such-network', network, known: switchNames});
  return happens({kind: 'container-connected', id, name, network: found});
}

/** Of what is Off; with `force`, of anything. */
export function remove({container, stage}: Standing, force: boolean): Decision {
  const {id, name} = container;
  if (!force && stage !== 'created' && stage !== 'stopped')
    return refused({kind: 'wrong-state', action: 'remove', name, state: stage});
  return happens({kind: 'container-removed', id, name});
}
