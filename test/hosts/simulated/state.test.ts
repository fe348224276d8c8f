import {describe, expect, test} from '@jest/globals';
import {decodeState, encodeState} from '../../../source/hosts/simulated/cached-state.ts';
import type {Connection} from '../../../source/hosts/simulated/connection.ts';
import {openConnection} from '../../../source/hosts/simulated/connection.ts';
import {endsOfGone, goneOf} from '../../../source/hosts/simulated/gone.ts';
import {oneOf, seeded, whole} from '../../../source/hosts/simulated/random.ts';
import type {Owner} from '../../../source/hosts/simulated/records.ts';
import {HostFailure} from '../../../source/model/host-error.ts';
import {containerId} from '../../../source/model/ids.ts';
import type {Isolation} from '../../../source/model/isolation.ts';

const owners: readonly Owner[] = [
  {pid: 1, startTime: '10'},
  {pid: 1, startTime: '20'},
  {pid: 2, startTime: null},
];

/** Random commands, which may be refused. */
async function anything(connection: Connection, random: () => number): Promise<void> {
  const ids = [...connection.journal.state.containers.keys()];
  const id = ids[whole(random, ids.length)] ?? containerId('none');
  const owner = owners[whole(random, 4)] ?? null;
  const container = random() < 0.8 ? id : null;
  const pids = [...(connection.journal.state.containers.get(id)?.run?.processes ?? [])].map(({pid}) => pid);
  const own = [...connection.journal.state.own.keys()];
  const among = container === null ? own : pids;
  const commands = [
    () => ({
      kind: 'create' as const,
      request: {
        name: `c${whole(random, 30)}`,
        image: 'NanoServer',
        isolation: oneOf<Isolation>(random, ['process', 'hyperv']),
        command: [],
      },
    }),
    () => ({kind: 'start' as const, id}),
    () => ({kind: 'start' as const, id}),
    () => ({kind: 'restart' as const, id}),
    () => ({kind: 'kill' as const, id}),
    () => ({kind: 'remove' as const, id, force: true}),
    ...Array.from({length: 12}, () => () => ({
      kind: 'start-process' as const,
      request: {container, name: 'ping', parentPid: null, owner},
    })),
    ...Array.from({length: 6}, () => () => ({
      kind: 'end-process' as const,
      request: {container, pid: among[whole(random, among.length)] ?? 0},
    })),
  ];
  try {
    await connection.act(commands[whole(random, commands.length)]?.() ?? {kind: 'start', id}, undefined);
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
  }
}

describe('what is kept beside the state', () => {
  test.each([1, 2, 3, 4])('is what follows from it, after any commands (seed %d)', async seed => {
    const random = seeded(seed);
    const connection = openConnection({
      file: ':memory:',
      instant: true,
      actor: {terminal: null, pid: 1, program: 'test'},
      clock: () => 1_000_000,
      random,
    });
    for (let round = 0; round < 300; round += 1) await anything(connection, random);
    const {state} = connection.journal;
    const again = decodeState(state.sequence, encodeState(state));
    expect(again?.index.pids).toEqual(state.index.pids);
    expect(again?.index.names).toEqual(state.index.names);
    expect(again?.index.owned).toEqual(state.index.owned);
    expect(again?.index.owners).toEqual(state.index.owners);
    expect(again?.index.inside).toEqual(state.index.inside);
    expect(state.index.owners.size).toBeGreaterThan(0);
    connection.close();
  });

  test('asks once for each owner of processes, however many it has', async () => {
    const connection = openConnection({
      file: ':memory:',
      instant: true,
      actor: {terminal: null, pid: 1, program: 'test'},
    });
    await connection.act({kind: 'create', request: {name: 'A', image: 'NanoServer', command: []}}, undefined);
    const id = [...connection.journal.state.containers.keys()][0] ?? containerId('none');
    await connection.act({kind: 'start', id}, undefined);
    const owner = {pid: process.pid, startTime: null};
    for (let count = 0; count < 20; count += 1)
      await connection.act(
        {kind: 'start-process', request: {container: id, name: 'ping', parentPid: null, owner}},
        undefined,
      );
    const asked: Owner[] = [];
    const isGone = (of: Owner) => asked.push(of) > 0;
    expect(goneOf(connection.journal.state, isGone).keys.size).toBe(1);
    expect(asked).toEqual([owner]);
    expect(endsOfGone(connection.journal.state, Date.now(), isGone)).toHaveLength(20);
    expect(asked).toHaveLength(2);
    connection.close();
  });
});
