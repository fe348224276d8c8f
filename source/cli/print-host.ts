import type {Host} from '../hosts/host.ts';
import {visible} from '../text/visible.ts';
import {hostJson} from './json.ts';
import type {Output} from './output.ts';

/** What an action on a whole host answers: its name, or the host as an object. */
export async function printHost(output: Output, host: Host): Promise<void> {
  const snapshot = await host.snapshot();
  if (output.json) output.document(hostJson(snapshot.host));
  else output.text(visible(snapshot.host.name));
}
