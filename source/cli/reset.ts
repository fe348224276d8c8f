import {sentences} from '../sentences/sentences.ts';
import {printHost} from './print-host.ts';
import {requireCapability} from './require-capability.ts';
import type {Run} from './subcommand.ts';

/** Prints the host's name, or with `--json` the host. Without `--host-os` it stays the system that it is. */
export const reset: Run = async ({host, flags: {hostOs}, origin, output}) => {
  const resetting = requireCapability(host, 'reset', 'be emptied');
  const working = output.progress.begin(sentences.progress.reset);
  await resetting.reset(hostOs === undefined ? {} : {system: hostOs}, origin).finally(() => working.end());
  await printHost(output, host);
  return 0;
};
