import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';

/** Removes a folder in which an engine may have left something mounted. */
export function removeMounted(folder: string): void {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .flatMap(line => line.split(' ')[1] ?? [])
    .filter(path => path.startsWith(`${folder}/`))
    .reverse();
  for (const path of mounts) spawnSync('umount', ['-l', path], {timeout: 10_000});
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
}
