import {randomBytes} from 'node:crypto';
import {link, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {setTimeout as pass} from 'node:timers/promises';
import {systemCode} from '../model/system-code.ts';

/** How long another program may hold a lock, and when it is one that nobody holds any more, ms. */
const patience = 2000;
const stale = 5000;

/**
 * Holds the lock at `path` until what it returns is called. One that was left behind by a program that was killed is
 * taken. A random word in it says whose it is: who was taken for killed removes no lock of another one afterwards.
 * Rejects with the system's fault, EEXIST where another one holds it for too long.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const end = Date.now() + patience;
  const word = randomBytes(12).toString('hex');
  for (;;) {
    try {
      await writeFile(path, word, {flag: 'wx'});
      return async () => {
        if ((await readFile(path, 'utf8').catch(() => null)) === word) await rm(path, {force: true});
      };
    } catch (thrown) {
      if (systemCode(thrown) !== 'EEXIST') throw thrown;
      if ((await ageOf(path)) > stale) await takeAway(path);
      else if (Date.now() > end) throw thrown;
      else await pass(10 + Math.random() * 20);
    }
  }
}

/** In ms; 0 for what is gone meanwhile. */
const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({mtimeMs}) => Date.now() - mtimeMs,
    () => 0,
  );

/** Only one of several can move a file. Another one may have been quicker, and it is its new lock: that is put back. */
async function takeAway(path: string): Promise<void> {
  const taken = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, taken);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return;
    throw thrown;
  }
  if ((await ageOf(taken)) <= stale) await link(taken, path).catch(() => undefined);
  await rm(taken, {force: true});
}
