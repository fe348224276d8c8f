import type {EngineTarget} from './connection/target.ts';
import {elsewhereProcesses} from './processes/elsewhere.ts';
import {linuxProcesses} from './processes/linux/linux-source.ts';
import type {ProcessSource} from './processes/process-source.ts';

/** Who reads the processes of an engine's machine from here: it depends on both machines. */
export function processSourceFor({address, url}: EngineTarget): ProcessSource {
  if (process.platform === 'linux') return linuxProcesses(address, url);
  return elsewhereProcesses(`the processes of ${process.platform} are not read`);
}
