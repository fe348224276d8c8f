import {hostId} from '../../model/ids.ts';
import type {EngineClient} from './connection/client.ts';
import {readTop, topAnswer} from './exec/top-listing.ts';
import {elsewhereProcesses} from './processes/elsewhere.ts';
import {linuxProcesses} from './processes/linux/linux-source.ts';
import type {ProcessSource} from './processes/process-source.ts';
import {openPowerShell} from './processes/windows/powershell.ts';
import {windowsProcesses} from './processes/windows/windows-source.ts';

/** Who reads the processes of an engine's machine from here: that depends on both machines and the way between. */
export function processSourceFor(client: EngineClient): ProcessSource {
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
