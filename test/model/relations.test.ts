import {describe, expect, test} from '@jest/globals';
import {containerId} from '../../source/model/ids.ts';
import {unknownFigures} from '../../source/model/process.ts';
import {lensOf, noRelatives, relationsOf, relativesOf} from '../../source/model/relations.ts';
import {container, hostProcess, snapshot, worker} from '../support/hand-made.ts';

const shared = container('SHARED', {insideCount: 2});
const virtual = container('VIRTUAL', {isolation: 'hyperv', insideCount: 7, memoryMiB: 1024});
const parts = {
  processes: [
    hostProcess(4),
    hostProcess(100, shared, 3),
    hostProcess(104, shared, 3),
    hostProcess(200),
    hostProcess(204),
  ],
  containers: [shared, virtual],
  workers: [worker(200, virtual, [204]), worker(300, null)],
};
const all = snapshot(parts, pid => ({...unknownFigures, wsK: pid * 10}));

describe('the relatives', () => {
  test('of a process container are its processes on the host, and no worker', () => {
    const relatives = relativesOf(all, {pane: 'containers', id: shared.id});
    expect([...relatives.processes]).toEqual([100, 104]);
    expect([...relatives.workers]).toEqual([]);
  });

  test('of a hyperv container are its worker, and no host process', () => {
    const relatives = relativesOf(all, {pane: 'containers', id: virtual.id});
    expect([...relatives.processes]).toEqual([]);
    expect([...relatives.workers]).toEqual([200]);
  });

  test('of a hyperv container are held by its worker and that one’s companions; nobody else holds anything', () => {
    expect([...relativesOf(all, {pane: 'containers', id: virtual.id}).holders]).toEqual([200, 204]);
    expect([...relativesOf(all, {pane: 'containers', id: shared.id}).holders]).toEqual([]);
    expect([...relativesOf(all, {pane: 'workers', pid: 200}).holders]).toEqual([]);
  });

  test('of a process of a container is that container', () => {
    expect([...relativesOf(all, {pane: 'processes', pid: 104}).containers]).toEqual([shared.id]);
  });

  test('of the host process that is a worker, or its companion, are the worker and its container', () => {
    for (const pid of [200, 204]) {
      const relatives = relativesOf(all, {pane: 'processes', pid});
      expect([...relatives.workers]).toEqual([200]);
      expect([...relatives.containers]).toEqual([virtual.id]);
    }
  });

  test('of a worker are its container and its own rows in the host list', () => {
    const relatives = relativesOf(all, {pane: 'workers', pid: 200});
    expect([...relatives.containers]).toEqual([virtual.id]);
    expect([...relatives.processes]).toEqual([200, 204]);
  });

  test('of a worker without a container are none', () => {
    expect([...relativesOf(all, {pane: 'workers', pid: 300}).containers]).toEqual([]);
  });

  test('of nothing, of the host’s own process, and of what is gone are none', () => {
    expect(relativesOf(all, null)).toBe(noRelatives);
    expect(relativesOf(all, {pane: 'processes', pid: 4})).toBe(noRelatives);
    expect(relativesOf(all, {pane: 'processes', pid: 9999})).toBe(noRelatives);
    expect([...relativesOf(all, {pane: 'containers', id: containerId('gone')}).processes]).toEqual([]);
  });
});

describe('the lens', () => {
  test('of a process container counts its processes, their session and their memory', () => {
    expect(lensOf(all, shared.id)).toEqual({
      container: shared,
      onHost: 2,
      inside: 2,
      sessions: [3],
      worker: null,
      residentK: 2040,
      vmMiB: null,
    });
  });

  test('of a hyperv container has its worker’s memory and its VM’s', () => {
    expect(lensOf(all, virtual.id)).toMatchObject({
      onHost: 0,
      inside: 7,
      sessions: [],
      residentK: 2000,
      vmMiB: 1024,
    });
  });

  test('of a vm container on Linux has what its worker and its companions hold, in which its VM’s memory is', () => {
    const linux = {
      ...all,
      host: {...all.host, platform: 'linux' as const},
      figures: () => ({...unknownFigures, wsK: 10}),
    };
    expect(lensOf(linux, virtual.id)).toMatchObject({residentK: 20, vmMiB: null});
  });

  test('does not make a sum of what is partly unknown', () => {
    const partly = snapshot(parts, pid => ({...unknownFigures, wsK: pid === 104 ? null : 10}));
    expect(lensOf(partly, shared.id)?.residentK).toBeNull();
  });

  test('of a container that is gone is nothing', () => {
    expect(lensOf(all, containerId('gone'))).toBeNull();
  });
});

test('relations are made once for the same lists, and again for others', () => {
  const first = relationsOf(all);
  expect(relationsOf(snapshot(parts))).toBe(first);
  expect(relationsOf(snapshot({...parts, containers: [shared]}))).not.toBe(first);
});
