import {sentences} from '../sentences/sentences.ts';
import {printHost} from './print-host.ts';
import {requireCapability} from './require-capability.ts';
import type {Run} from './subcommand.ts';

/** Prints the host's name, or with `--json` the host. */
export const populate: Run = async ({host, flags, origin, output}) => {
  const {containers = 0, hyperv = 50, processes = 0, seed = 1} = flags;
  const populating = requireCapability(host, 'populate', 'be populated');
  const working = output.progress.begin(sentences.progress.populate, {atOnce: true});
  await populating
    .populate({containers, hypervPercent: hyperv, processes, seed}, origin)
    .finally(() => working.end());
  await printHost(output, host);
  return 0;
};
