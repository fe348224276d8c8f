import type {PopulateRequest} from '../../host.ts';
import {populationLimits} from '../../population-limits.ts';
import {type Decision, happens, refused} from '../command.ts';

/** A large host, in one event. */
export function populate(request: PopulateRequest): Decision {
  const {containers, hypervPercent, processes, seed} = request;
  return (
    faultOf('the number of containers', containers, populationLimits.containers) ??
    faultOf('the number of processes', processes, populationLimits.processes) ??
    faultOf('the percentage of hyperv containers', hypervPercent, populationLimits.hypervPercent) ??
    faultOf('the seed', seed, populationLimits.seed) ??
    happens({kind: 'populated', containers, hypervPercent, processes, seed})
  );
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const faultOf = (what: string, value: number, {least, most}: Range): Decision | null =>
  Number.isInteger(value) && value >= least && value <= most
    ? null
    : refused({
        kind: 'invalid-value',
        what,
        value: String(value),
        expected: `a whole number from ${least} to ${most}`,
      });
