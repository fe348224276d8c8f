import {can, type Host} from '../../hosts/host.ts';
import {isRunning} from '../../model/container.ts';
import {HostFailure} from '../../model/host-error.ts';
import type {ContainerId} from '../../model/ids.ts';

/**
 * A container ends with its own command, also on a host that ran what was typed to beside that: stops what still runs
 * once the terminal of `docker run -it` is over.
 */
export async function endAfter(host: Host, id: ContainerId, origin: string): Promise<void> {
  const {containers} = await host.snapshot();
  const container = containers.find(each => each.id === id);
  if (!container || !isRunning(container) || !can(host, 'stopContainer')) return;
  await host.stopContainer(id, origin).catch((thrown: unknown) => {
    // Somebody else was faster.
    if (!(thrown instanceof HostFailure)) throw thrown;
  });
}
