import {describe, expect, test} from '@jest/globals';
import type {EngineTruth} from '../../../source/hosts/docker/mirror/truth.ts';
import {elsewhereReading} from '../../../source/hosts/docker/processes/elsewhere.ts';
import type {ProcessReading} from '../../../source/hosts/docker/processes/process-source.ts';
import {snapshotMaker} from '../../../source/hosts/docker/snapshot-maker.ts';
import {unknownFigures} from '../../../source/model/process.ts';
import {truthOf} from './recorded.ts';

const truth = truthOf('linux', 'linux-runc', 'linux-runsc');
const ids = truth.containers.map(({container}) => container.id);
const reading = (more: Partial<ProcessReading> = {}): ProcessReading => ({
  processes: [],
  workers: [],
  counts: new Map(),
  unknown: null,
  figures: () => unknownFigures,
  ...more,
});

describe('snapshots', () => {
  test('of the same lists are of one version, at whatever moment', () => {
    const make = snapshotMaker(new Set());
    const same = reading();
    const first = make(truth, same, 1);
    const second = make(truth, {...same, figures: () => unknownFigures}, 2);
    expect(second.version).toBe(first.version);
    expect(second.containers).toBe(first.containers);
    expect(second.takenAt).toBe(2);
  });

  test('count the processes inside, and keep the rows that did not change', () => {
    const make = snapshotMaker(new Set());
    const [id] = ids;
    if (!id) throw new Error('no container');
    const none: [] = [];
    const first = make(truth, reading({processes: none, counts: new Map([[id, 1]])}), 1);
    const second = make(truth, reading({processes: none, counts: new Map([[id, 2]])}), 2);
    expect([first, second].map(({containers}) => containers[0]?.insideCount)).toEqual([1, 2]);
    expect(second.version).not.toBe(first.version);
    expect(second.containers[1]).toBe(first.containers[1]);
  });

  test('say of a container that is being converted just that', () => {
    const converting = new Set<string>();
    const make = snapshotMaker(converting);
    converting.add(String(ids[0]));
    expect(make(truth, reading(), 1).containers[0]?.state).toBe('converting');
    converting.clear();
    expect(make(truth, reading(), 2).containers[0]?.state).toBe('running');
  });

  test('find a worker on the machine where the engine does not tell it', () => {
    const windows: EngineTruth = truthOf('windows', 'windows-hyperv');
    const [item] = windows.containers;
    const worker = {
      host: windows.facts.host.id,
      pid: 2376,
      name: 'vmwp',
      user: null,
      container: 'HYPVCON',
      containerId: item?.container.id ?? null,
      startedAt: null,
      companions: [],
    };
    expect(snapshotMaker(new Set())(windows, reading({workers: [worker]}), 1).containers[0]?.workerPid).toBe(
      2376,
    );
  });

  test('of an engine elsewhere have no processes, say why, and have the workers that the engine tells', () => {
    const snapshot = snapshotMaker(new Set())(truth, elsewhereReading(truth, 'it is far away'), 1);
    expect(snapshot).toMatchObject({processes: [], unknown: {processes: 'it is far away'}});
    expect(snapshot.workers).toMatchObject([
      {container: 'rec', name: 'runsc', pid: truth.containers[1]?.pid, user: null},
    ]);
    expect(snapshot.containers[0]?.insideCount).toBeNull();
  });
});
