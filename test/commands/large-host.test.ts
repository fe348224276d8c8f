import {afterEach, describe, expect, test} from '@jest/globals';
import {unknownFigures} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

/** 1,000 containers of 10 processes each; counts how often figures are asked for, and how often a row is looked at. */
async function openLarge() {
  const containers = Array.from({length: 1000}, (_, index) => container(`C${index}`));
  const lists = {
    containers,
    processes: containers.flatMap((owner, index) =>
      Array.from({length: 10}, (__, place) => hostProcess(4 * (10 * index + place), owner, index)),
    ),
  };
  let figures = 0;
  const shown = snapshot(lists, pid => {
    figures += 1;
    return {...unknownFigures, cpuSeconds: pid};
  });
  const host = fakeHost(shown);
  open = openOver(host);
  await open.until(() => open.rows('containers').length > 0);
  const counted = (act: () => void): number => {
    figures = 0;
    act();
    return figures;
  };
  return {host, shown, counted};
}

describe('a host of 10,000 processes', () => {
  test('is asked for figures of the rows in the window, and of the container that the lens looks at', async () => {
    const {counted} = await openLarge();
    const windows = open.rows('processes').length;
    expect(counted(() => open.press('j'))).toBeLessThanOrEqual(windows + 10);
    expect(counted(() => open.press('1', 'G', 'pageup'))).toBeLessThanOrEqual(windows + 10);
  });

  test('is sorted by a figure once for a snapshot, not for every key', async () => {
    const {counted} = await openLarge();
    open.press('1');
    expect(counted(() => open.press('o', 'o', 'o', 'o', 'o', 'o'))).toBeGreaterThanOrEqual(10_000);
    expect(counted(() => open.type('jjjjjjjjjj'))).toBeLessThanOrEqual(2 * open.rows('processes').length);
  });

  test('sorted by a figure holds its order for a while, and what is new stands where it belongs', async () => {
    const {host, shown} = await openLarge();
    open.press('1', 'o', 'o', 'o', 'o', 'o', 'o', 'O', 'g');
    const come = {...hostProcess(60_000), name: 'newest'};
    const lists = {...shown, processes: [...shown.processes, come]};
    const backwards = (pid: number) => ({...unknownFigures, cpuSeconds: 100_000 - pid});
    const pids = () => open.rows('processes').map(row => /(\d+) +\d* *\S+ *(C\d+)? *$/.exec(row)?.[1] ?? row);
    const showsFigure = (text: string) => open.rows('processes').some(row => row.includes(text));

    host.show({...lists, takenAt: shown.takenAt + 100});
    await open.until(() => showsFigure('60000.00'));
    expect(pids().slice(0, 3)).toEqual(['60000', '39996', '39992']);
    const before = pids();
    host.show({...lists, takenAt: shown.takenAt + 200, figures: backwards});
    await open.until(() => showsFigure('40000.00'));
    expect(pids()).toEqual(before);
    host.show({...lists, takenAt: shown.takenAt + 5000, figures: backwards});
    await open.until(() => pids().join(' ') !== before.join(' '));
    // The window goes with the row that is selected.
    expect(pids().slice(-3)).toEqual(['39988', '39992', '39996']);
  });

  test('is filtered without asking for figures of what is not shown', async () => {
    const {counted} = await openLarge();
    open.press('1', '/');
    expect(counted(() => open.type('c999'))).toBeLessThanOrEqual(4 * 40 + 10);
    expect(open.rows('processes')).toHaveLength(10);
  });

  test('keeps its order while only figures move', async () => {
    const {host, shown} = await openLarge();
    const before = open.told();
    host.show({...shown, takenAt: 5});
    await open.until(() => host.snapshots() > 1);
    await new Promise(setImmediate);
    expect(open.told()).toBe(before);
  });
});
