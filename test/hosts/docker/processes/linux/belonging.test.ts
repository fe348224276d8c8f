import {describe, expect, test} from '@jest/globals';
import type {EngineTruth, MirroredContainer} from '../../../../../source/hosts/docker/mirror/truth.ts';
import {belonging} from '../../../../../source/hosts/docker/processes/linux/belonging.ts';
import type {Entry} from '../../../../../source/hosts/docker/processes/linux/entry.ts';
import {locality} from '../../../../../source/hosts/docker/processes/linux/locality.ts';
import {truthOf} from '../../recorded.ts';

const truth = truthOf('linux', 'linux-runc', 'linux-runsc');
const [shared, apart] = truth.containers as readonly [MirroredContainer, MirroredContainer];
const sharedId = String(shared.container.id);
const apartId = String(apart.container.id);

const entry = (
  pid: number,
  parentPid: number,
  comm: string,
  containerIds: readonly string[] = [],
): Entry => ({
  pid,
  parentPid,
  comm,
  startTicks: 0,
  containerIds,
});
const table = (...entries: readonly Entry[]) => new Map(entries.map(one => [one.pid, one]));

/** What stood on the machine where the two containers were recorded. */
const machine = [
  entry(1, 0, 'init'),
  entry(900, 1, 'containerd-shim'),
  entry(shared.pid, 900, 'sleep', [sharedId]),
  // docker exec: the shim's child, not the container's.
  entry(901, 900, 'sh', [sharedId]),
  entry(902, 901, 'ls', [sharedId]),
  entry(950, 1, 'containerd-shim'),
  entry(951, 950, 'exe'),
  entry(apart.pid, 950, 'exe'),
  entry(953, apart.pid, 'exe'),
  entry(954, 953, 'exe'),
  entry(990, 1, 'bash'),
];

const ownersOf = (entries: ReadonlyMap<number, Entry>, {containers}: EngineTruth = truth) =>
  Object.fromEntries(
    [...belonging(entries, containers).ownerOf].map(([pid, {container}]) => [pid, container.id]),
  );

describe('the processes of this machine', () => {
  test('belong to the container whose id their cgroup has', () => {
    expect(ownersOf(table(...machine))).toEqual({[shared.pid]: sharedId, 901: sharedId, 902: sharedId});
  });

  test('under a VM are its worker and what belongs to that, never the container’s own', () => {
    expect(belonging(table(...machine), truth.containers).vms).toEqual([
      {item: apart, pid: apart.pid, companions: [951, 953, 954]},
    ]);
    // Where the runtime puts its sandbox into the container's cgroup, that changes nothing.
    const inCgroup = machine.map(one =>
      one.parentPid === 950 || one.parentPid === apart.pid ? {...one, containerIds: [apartId]} : one,
    );
    expect(belonging(table(...inCgroup), truth.containers).vms[0]?.companions).toEqual([951, 953, 954]);
    expect(ownersOf(table(...inCgroup))).not.toHaveProperty('951');
  });

  test('belong to the innermost container that this engine knows', () => {
    const nested = [
      ...machine,
      entry(970, 902, 'inner', [sharedId, 'f'.repeat(64)]),
      entry(971, 1, 'outer', ['f'.repeat(64), sharedId]),
    ];
    expect(ownersOf(table(...nested))).toMatchObject({970: sharedId, 971: sharedId});
  });

  test('belong by descent where the runtime keeps out of cgroups', () => {
    const without = machine.map(one => ({...one, containerIds: []}));
    expect(ownersOf(table(...without))).toEqual({[shared.pid]: sharedId, 901: sharedId, 902: sharedId});
  });

  test('of an unknown runtime count as the container’s own where they are seen', () => {
    const unknown = {...truth, containers: [{...shared, container: {...shared.container, isolation: null}}]};
    expect(ownersOf(table(...machine), unknown)).toMatchObject({[shared.pid]: sharedId});
  });

  test('of what does not run belong to nobody', () => {
    const ended = {...truth, containers: [{...shared, pid: 0}]};
    expect(ownersOf(table(...machine), ended)).toEqual({});
  });
});

describe('an engine', () => {
  const none = () => [];
  const unix = {kind: 'unix', path: '/s'} as const;
  const tcp = {kind: 'tcp', host: 'h', port: 2375} as const;
  const ofSandbox = (pid: number) => (pid === apart.pid ? ['runsc-sandbox', 'boot', apartId] : []);

  test('runs here when a process of a container of its does, under the container’s id', () => {
    expect(locality(truth, tcp, table(...machine), none)).toBe('proven');
    expect(locality({...truth, containers: [apart]}, unix, table(...machine), ofSandbox)).toBe('proven');
  });

  test('runs elsewhere when none of its containers’ processes is here, whatever the address', () => {
    const strange = machine.map(one => ({...one, containerIds: []}));
    expect(locality(truth, unix, table(...strange), none)).toBe('elsewhere');
    expect(locality(truth, unix, table(entry(1, 0, 'init')), none)).toBe('elsewhere');
  });

  test('of another name or kernel is not taken for one of this machine while no container runs', () => {
    expect(locality({...truth, containers: []}, unix, table(...machine), none)).toBe('unclear');
    expect(locality({...truth, containers: []}, tcp, table(...machine), none)).toBe('unclear');
  });
});
