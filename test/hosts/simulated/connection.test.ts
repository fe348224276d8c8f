import {mkdtempSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from '@jest/globals';
import type {HostUpdate} from '../../../source/hosts/host.ts';
import {openSimulatedHost} from '../../../source/hosts/simulated/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'isotop-test-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const actor = {terminal: null, pid: process.pid, program: 'test'};
const open = (file: string) => openSimulatedHost({file: join(folder, file, 'host.sqlite'), actor});

/** Waits for what comes soon, and no longer than a test may take. */
async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !holds() && Date.now() < end; )
    await new Promise(resolve => setTimeout(resolve, 10));
}

test('a file that was away for a while is found again, and what others do is heard again', async () => {
  const host = open('away');
  const heard: HostUpdate['kind'][] = [];
  host.subscribe(({kind}) => heard.push(kind));
  renameSync(join(folder, 'away'), join(folder, 'elsewhere'));
  await until(() => heard.includes('lost'));
  renameSync(join(folder, 'elsewhere'), join(folder, 'away'));
  await until(() => heard.includes('found'));
  expect(heard.slice(heard.indexOf('lost'), 3)).toEqual(['lost', 'found', 'changed']);
  const before = heard.length;
  const other = open('away');
  await other.createContainer({name: 'DEMO', image: 'NanoServer', command: []});
  await until(() => heard.length > before);
  expect(heard.slice(before)).toContain('changed');
  await other.close();
  await host.close();
});

describe('a start', () => {
  test('that somebody else put an end to has failed', async () => {
    const [host, other] = [open('ended'), open('ended')];
    const {id} = await host.createContainer({
      name: 'DEMO',
      image: 'NanoServer',
      command: [],
      isolation: 'hyperv',
    });
    const starting = host.startContainer(id);
    await other.killContainer(id);
    await expect(starting).rejects.toMatchObject({
      error: {message: 'DEMO was ended by others while it was starting'},
    });
    await host.close();
    await other.close();
  });

  test('of a command that is over at once has not failed', async () => {
    const host = open('over');
    const {id} = await host.createContainer({
      name: 'DEMO',
      image: 'NanoServer',
      command: ['cmd'],
      owner: 'docker',
    });
    expect(await host.startContainer(id)).toMatchObject({state: 'stopped', exitCode: 0});
    await host.close();
  });
});

test('a process whose program is gone cannot be ended, and its end is told once', async () => {
  const host = open('gone');
  const pid = await host.startProcess({
    container: null,
    name: 'notepad',
    parentPid: null,
    owner: {pid: 0x7ffffff0, startTime: 'never'},
  });
  await expect(host.endProcess(pid, null)).rejects.toMatchObject({error: {kind: 'no-such-process'}});
  await host.createContainer({name: 'DEMO', image: 'NanoServer', command: []});
  const ends = (await host.eventsAfter(0)).filter(({kind}) => kind === 'process-ended');
  expect(ends).toHaveLength(1);
  await host.close();
});
