import type {PopulateRequest} from '../../host.ts';
import {type Decision, happens, refused} from '../command.ts';

/** More than this is more than anyone looks at, and than Ids are given for quickly. */
const mostContainers = 20_000;
const mostProcesses = 200_000;

/** A large host, in one event. */
export function populate(request: PopulateRequest): Decision {
  const {containers, hypervPercent, processes, seed} = request;
  const whole = (value: number, most: number): boolean =>
    Number.isInteger(value) && value >= 0 && value <= most;
  if (!whole(containers, mostContainers))
    return invalid('the number of containers', containers, `a whole number from 0 to ${mostContainers}`);
  if (!whole(processes, mostProcesses))
    return invalid('the number of processes', processes, `a whole number from 0 to ${mostProcesses}`);
  if (!(hypervPercent >= 0 && hypervPercent <= 100))
    return invalid('the percentage of hyperv containers', hypervPercent, 'a number from 0 to 100');
  if (!Number.isSafeInteger(seed)) return invalid('the seed', seed, 'a whole number');
  return happens({kind: 'populated', containers, hypervPercent, processes, seed});
}

const invalid = (what: string, value: number, expected: string): Decision =>
  refused({kind: 'invalid-value', what, value: String(value), expected});
