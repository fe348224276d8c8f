import {describe, expect, test} from '@jest/globals';
import {readMachine} from '../../../../../source/hosts/docker/processes/helper/listing.ts';

const id = 'a'.repeat(64);
const stat = (pid: number, name: string, parent: number) =>
  `stat ${pid} (${name}) S ${parent} 1 1 0 -1 0 0 0 0 0 250 50 0 0 20 0 1 0 900 1048576 25 0`;

describe('what a helper container sees of its machine', () => {
  const machine = readMachine(
    [
      'self 77',
      stat(1, 'init', 0),
      'uid 0 0 0',
      'rss 1200',
      stat(50, 'odd name) (', 1),
      'uid 65534 65534 65534',
      'rss 900',
      `cgroup 4:memory:/docker/${id}`,
      stat(77, 'sh', 50),
      'uid 0 0 0',
      'nonsense',
      '',
    ].join('\n'),
  );

  test('is every process but its own shell', () => {
    expect([...machine.keys()]).toEqual([1, 50]);
  });

  test('has names, parents, users, figures and the container of each', () => {
    expect(machine.get(50)).toEqual({
      entry: {pid: 50, parentPid: 1, comm: 'odd name) (', startTicks: 900, containerIds: [id]},
      user: '65534',
      figures: expect.objectContaining({wsK: 900, vmM: 1, cpuSeconds: 3, handles: null}),
    });
    expect(machine.get(1)).toMatchObject({user: 'root', entry: {containerIds: []}});
  });

  test('is nothing when nothing was printed', () => {
    expect(readMachine('').size).toBe(0);
  });
});
