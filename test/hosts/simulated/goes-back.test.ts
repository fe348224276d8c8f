import {describe, expect, test} from '@jest/globals';
import {openSimulatedHost, type SimulatedHost} from '../../../source/hosts/simulated/host.ts';

const open = (): SimulatedHost =>
  openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: 1, program: 'test'},
    clock: () => 1_000_000,
  });

const lists = async (host: SimulatedHost) => {
  const {version: _, figures, takenAt, ...shown} = await host.snapshot();
  return {...shown, takenAt, figures: shown.processes.map(({pid}) => figures(pid))};
};

describe('a private host that goes back', () => {
  test('is as it was, down to the figures', async () => {
    const host = open();
    const {id} = await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const before = await lists(host);
    const then = host.lastEvent();
    await host.startContainer(id);
    await host.createContainer({name: 'TWO', image: 'NanoServer', command: []});
    expect(await lists(host)).not.toEqual(before);
    await host.goBack(then);
    expect(await lists(host)).toEqual(before);
    expect(host.lastEvent()).toBe(then);
    await host.close();
  });

  test('shows what comes after it, although its events have the numbers of those that were taken back', async () => {
    const host = open();
    const then = host.lastEvent();
    await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const {version} = await host.snapshot();
    await host.goBack(then);
    await host.createContainer({name: 'TWO', image: 'NanoServer', command: []});
    const after = await host.snapshot();
    expect(after.containers.map(({name}) => name)).toEqual(['TWO']);
    expect(after.version).not.toBe(version);
    await host.close();
  });

  test('goes back over a reset', async () => {
    const host = open();
    await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const then = host.lastEvent();
    await host.reset({});
    expect((await host.snapshot()).containers).toEqual([]);
    await host.goBack(then);
    expect((await host.snapshot()).containers.map(({name}) => name)).toEqual(['ONE']);
    await host.close();
  });

  test('tells those who listen', async () => {
    const host = open();
    const then = host.lastEvent();
    await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    const heard: string[] = [];
    host.subscribe(({kind}) => heard.push(kind));
    await host.goBack(then);
    await Promise.resolve();
    expect(heard).toContain('changed');
    await host.close();
  });

  test('ends its sessions', async () => {
    const host = open();
    const {id} = await host.createContainer({name: 'ONE', image: 'NanoServer', command: []});
    await host.startContainer(id);
    const then = host.lastEvent();
    const session = await host.openSession(id, {command: [], terminal: null});
    await host.goBack(then);
    expect(await session.ended).toBeDefined();
    await host.close();
  });
});
