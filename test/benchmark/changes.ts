import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {dist} from '../../.config/build/paths.ts';

/** Ten times a second a container of the state file is stopped or started, by another program. Returns the end of it. */
export function changeTenTimesASecond(state: string): () => void {
  const words = ['console', '--instant', '--state', state];
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...words], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // It may be gone at the end, before its last line is.
  child.stdin.on('error', () => {});
  child.stdin.write('docker create --name web-99 --isolation process nanoserver ping -t localhost\n');
  let runs = false;
  const timer = setInterval(() => {
    runs = !runs;
    child.stdin.write(`docker ${runs ? 'start' : 'stop'} web-99\n`);
  }, 100);
  return () => {
    clearInterval(timer);
    child.kill('SIGKILL');
  };
}
