import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {until} from './until.ts';

/** Ends what is left of an engine with a folder of its own, and removes that, mounts and all. */
export async function clearAway(folder: string): Promise<void> {
  // Some of them start others when they are ended (conmon, to clean up): until there are none.
  await until(
    () => {
      const pids = processesOf(folder);
      for (const pid of pids) end(pid);
      return pids.length === 0;
    },
    () => `some of the engine in ${folder} runs on`,
  );
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .flatMap(line => line.split(' ')[1] ?? [])
    .filter(path => path.startsWith(`${folder}/`))
    .reverse();
  for (const path of mounts) spawnSync('umount', ['-l', path], {timeout: 10_000});
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
}

/** An engine's shims, sandboxes and helpers name its folder in their arguments: nobody else's do. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter(pid => argumentsOf(pid).includes(`${folder}/`));
}

function argumentsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
