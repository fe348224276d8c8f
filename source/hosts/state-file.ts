import {join} from 'node:path';
import envPaths from 'env-paths';

/**
 * Where the simulated host's state is when no `--state` says otherwise: the user's state folder
 * (`$XDG_STATE_HOME/isotop`, usually `~/.local/state/isotop`), on macOS and Windows, which have none, the folder for data.
 */
export function defaultStateFile(): string {
  const {log, data} = envPaths('isotop', {suffix: ''});
  const hasDataFolder = process.platform === 'darwin' || process.platform === 'win32';
  // On every other system the log folder of env-paths is the XDG state folder.
  return join(hasDataFolder ? data : log, 'host.sqlite');
}
