import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach} from '@jest/globals';
import {
  openSimulatedHost,
  type SimulatedHost,
  type SimulatedHostOptions,
} from '../../../source/hosts/simulated/host.ts';

const folders: string[] = [];
const hosts: SimulatedHost[] = [];

/** A new folder that is removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotop-simulated-'));
  folders.push(folder);
  return folder;
}

/** A simulated host that is closed after the test; private and instant unless told. */
export function openHost(options: Partial<SimulatedHostOptions> = {}): SimulatedHost {
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: 'pts/7', pid: process.pid, program: 'isotop test'},
    ...options,
  });
  hosts.push(host);
  return host;
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** Waits until something holds, and fails the test when it does not within two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 2000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never came to hold');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
