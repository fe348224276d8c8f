import {existsSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {lockFile} from '../../source/settings/lock-file.ts';
import {temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();

/** As if its owner had held it for a minute. */
function age(path: string): void {
  const old = new Date(Date.now() - 60_000);
  utimesSync(path, old, old);
}

describe('a lock', () => {
  test('is removed by who holds it', async () => {
    const path = join(folder, 'own');
    const unlock = await lockFile(path);
    expect(existsSync(path)).toBe(true);
    await unlock();
    expect(existsSync(path)).toBe(false);
  });

  test('that was taken from a slow owner is not removed by that owner afterwards', async () => {
    const path = join(folder, 'taken');
    const slow = await lockFile(path);
    age(path);
    const quick = await lockFile(path);
    const held = readFileSync(path, 'utf8');
    await slow();
    expect(readFileSync(path, 'utf8')).toBe(held);
    await quick();
    expect(existsSync(path)).toBe(false);
  });

  test('that nobody holds any more is taken, and leaves nothing behind', async () => {
    const path = join(folder, 'stale');
    writeFileSync(path, '');
    age(path);
    await (await lockFile(path))();
    expect(readdirSync(folder).filter(name => name.startsWith('stale'))).toEqual([]);
  });
});
