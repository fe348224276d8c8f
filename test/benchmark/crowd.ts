import {spawn} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';

/**
 * Starts so many processes that do nothing, for programs that list those of this machine: what they take depends on how
 * many there are. They end by themselves after an hour, or with what is returned.
 */
export async function startCrowd(count: number): Promise<() => void> {
  if (count === 0) return () => {};
  // A group of its own, which is ended as one.
  const shell = spawn(
    'sh',
    ['-c', `i=0; while [ $i -lt ${count} ]; do sleep 3600 & i=$((i + 1)); done; wait`],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  const {pid} = shell;
  if (pid === undefined) throw new Error('no processes can be started');
  await wait(1000 + count * 3);
  return () => void process.kill(-pid, 'SIGTERM');
}
