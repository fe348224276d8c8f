import {hostId} from '../../model/ids.ts';
import type {EngineClient} from './connection/client.ts';
import {readTop, topAnswer} from './exec/top-listing.ts';
import {elsewhereProcesses} from './processes/elsewhere.ts';
import {helperContainer} from './processes/helper/helper-container.ts';
import {helperProcesses} from './processes/helper/helper-source.ts';
import {linuxProcesses} from './processes/linux/linux-source.ts';
import type {ProcessSource} from './processes/process-source.ts';
import {openPowerShell} from './processes/windows/powershell.ts';
import {windowsProcesses} from './processes/windows/windows-source.ts';

/**
 * Who reads the processes of an engine's machine: this machine's own files where it runs here, else nobody, unless the
 * user allows a helper container there, made from the image `helper`.
 */
export function processSourceFor(client: EngineClient, helper: string | null): ProcessSource {
  const here = sourceHere(client);
  return helper === null ? here : helperProcesses(helperContainer(client, helper), here);
}

/** Who reads them from here: that depends on both machines and the way between. */
function sourceHere(client: EngineClient): ProcessSource {
  const {address, url} = client.target;
  if (process.platform === 'linux') return linuxProcesses(address, url);
  if (process.platform === 'win32' && address.kind === 'npipe')
    return windowsProcesses(openPowerShell(), async id => {
      const answer = await client.ask({method: 'GET', path: `/containers/${id}/top`}, topAnswer);
      return readTop(answer, hostId('')).map(({pid}) => pid);
    });
  return elsewhereProcesses(
    `the engine at ${url} runs on another machine, and only this one's processes can be read`,
  );
}
