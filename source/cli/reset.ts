import {printHost} from './print-host.ts';
import {requireCapability} from './require-capability.ts';
import type {Run} from './subcommand.ts';

/** Prints the host's name, or with `--json` the host. Without `--host-os` it stays the system that it is. */
export const reset: Run = async ({host, flags: {hostOs}, origin, output}) => {
  const resetting = requireCapability(host, 'reset', 'be emptied');
  await resetting.reset(hostOs === undefined ? {} : {system: hostOs}, origin);
  await printHost(output, host);
  return 0;
};
