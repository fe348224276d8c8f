import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import type {
  ConvertsContainers,
  CreatesContainers,
  Host,
  HostUpdate,
  KeepsEvents,
  PausesContainers,
  RemovesContainers,
  RenamesContainers,
  RunsContainers,
} from '../../source/hosts/host.ts';
import type {OpensSessions, Session} from '../../source/hosts/opens-sessions.ts';
import type {ReadsLogs} from '../../source/hosts/reads-logs.ts';
import type {Container} from '../../source/model/container.ts';
import {HostFailure, toHostError} from '../../source/model/host-error.ts';
import {type ContainerId, containerId} from '../../source/model/ids.ts';
import type {Isolation} from '../../source/model/isolation.ts';
import {unknownFigures} from '../../source/model/process.ts';
import {until} from '../support/until.ts';

export type ContractHost = Host &
  CreatesContainers &
  RunsContainers &
  PausesContainers &
  RemovesContainers &
  RenamesContainers &
  ConvertsContainers &
  KeepsEvents &
  OpensSessions &
  ReadsLogs;

/** A host under test, and what it calls things. */
export interface Candidate {
  readonly host: ContractHost;
  /** An image that runs under both isolations. */
  readonly image: string;
  readonly network: string;
  /** A command that goes on until it is stopped, and the name of its process. */
  readonly lasting: {readonly command: readonly string[]; readonly process: string};
  /** A command that prints the word `hello` on a line of its own, and then ends or goes on. */
  readonly printing: readonly string[];
  /** What is run in a session to print `hello` and end with status 0. */
  readonly sayingHello: readonly string[];
  end(): Promise<void>;
}

/** The error that something failed with, which must be a host's own. */
async function errorOf(acting: Promise<unknown>) {
  try {
    await acting;
  } catch (thrown) {
    if (!(thrown instanceof HostFailure)) throw thrown;
    return toHostError(thrown);
  }
  throw new Error('it did not fail');
}

async function textOf(session: Session): Promise<string> {
  let text = '';
  for await (const {bytes} of session.output) text += Buffer.from(bytes).toString('utf8');
  return text;
}

/** The same cases for every kind of host: what dashboard, console and command line may rely on. */
export function hostContract(title: string, open: () => Promise<Candidate>, isRun = true): void {
  (isRun ? describe : describe.skip)(title, () => {
    let candidate: Candidate;
    let host: ContractHost;
    let count = 0;
    beforeAll(async () => {
      candidate = await open();
      ({host} = candidate);
    }, 90_000);
    afterAll(async () => {
      await candidate?.end();
    }, 60_000);

    const make = (isolation: Isolation, command = candidate.lasting.command): Promise<Container> => {
      count += 1;
      const {image, network} = candidate;
      return host.createContainer({name: `c${count}-${isolation}`, image, network, isolation, command});
    };
    const started = async (isolation: Isolation): Promise<Container> =>
      host.startContainer((await make(isolation)).id);
    const listed = async (id: ContainerId): Promise<Container | undefined> =>
      (await host.snapshot()).containers.find(container => container.id === id);
    const gone = containerId('0'.repeat(64));

    test('says who it is, in facts that do not change', async () => {
      const {host: facts} = await host.snapshot();
      expect(facts.id).toBe(host.id);
      expect((await host.snapshot()).host).toEqual(facts);
      expect(facts.runtimes.map(({isolation}) => isolation)).toEqual(
        expect.arrayContaining(['process', 'hyperv']),
      );
    });

    test.each(['process', 'hyperv'] as const)(
      'makes a %s container that is Off and listed once',
      async isolation => {
        const made = await make(isolation);
        expect(made).toMatchObject({
          isolation,
          state: 'created',
          startedAt: null,
          exitCode: null,
          insideCount: 0,
        });
        const {containers} = await host.snapshot();
        expect(containers.filter(({name}) => name === made.name)).toEqual([made]);
      },
    );

    test('keeps the memory and the processors that were asked for', async () => {
      const {image, network, lasting} = candidate;
      const request = {
        name: 'limited',
        image,
        network,
        command: lasting.command,
        memoryMiB: 256,
        processors: 1,
      };
      expect(await host.createContainer(request)).toMatchObject({memoryMiB: 256, processors: 1});
    });

    test('refuses a second container of the same name, and an image that it cannot get', async () => {
      const made = await make('process');
      const {image, network, lasting} = candidate;
      const request = {name: made.name, image, network, command: lasting.command};
      expect(await errorOf(host.createContainer(request))).toEqual({kind: 'name-taken', name: made.name});
      const nowhere = host.createContainer({...request, name: 'nowhere', image: 'no-such-image'});
      await errorOf(nowhere);
      await expect(nowhere).rejects.toThrow(/no-such-image/);
      expect((await host.snapshot()).containers.filter(({name}) => name === 'nowhere')).toEqual([]);
    });

    test('shows the processes of a process container among its own, with the Ids that they have there', async () => {
      const container = await started('process');
      const snapshot = await host.snapshot();
      const own = snapshot.processes.filter(process => process.containerId === container.id);
      expect(own.map(({name}) => name)).toContain(candidate.lasting.process);
      expect(own.every(process => process.container === container.name)).toBe(true);
      const inside = await host.inside(container.id);
      expect(inside.map(({hostPid}) => hostPid).sort()).toEqual(own.map(({pid}) => pid).sort());
      expect(await listed(container.id)).toMatchObject({insideCount: own.length, workerPid: null});
      expect(snapshot.workers.filter(worker => worker.containerId === container.id)).toEqual([]);
    });

    test('shows of a hyperv container only its worker', async () => {
      const container = await started('hyperv');
      const snapshot = await host.snapshot();
      expect(snapshot.processes.filter(process => process.containerId === container.id)).toEqual([]);
      const inside = await host.inside(container.id);
      expect(inside.map(({name}) => name)).toContain(candidate.lasting.process);
      expect(inside.every(({hostPid}) => hostPid === null)).toBe(true);
      const [worker, ...more] = snapshot.workers.filter(one => one.containerId === container.id);
      expect(more).toEqual([]);
      expect(worker).toMatchObject({container: container.name});
      expect(snapshot.containers.find(({id}) => id === container.id)?.workerPid).toBe(worker?.pid);
      expect(snapshot.processes.some(({pid}) => pid === worker?.pid)).toBe(true);
    });

    test.each(['process', 'hyperv'] as const)(
      'starts and stops a %s container, and leaves nothing of it',
      async isolation => {
        const {id, name} = await make(isolation);
        expect(await host.startContainer(id)).toMatchObject({state: 'running', exitCode: null});
        expect((await listed(id))?.startedAt).not.toBeNull();
        expect(await errorOf(host.startContainer(id))).toEqual({
          kind: 'wrong-state',
          action: 'start',
          name,
          state: 'running',
        });
        expect((await host.stopContainer(id)).state).toBe('stopped');
        const snapshot = await host.snapshot();
        expect(snapshot.processes.filter(process => process.containerId === id)).toEqual([]);
        expect(snapshot.workers.filter(worker => worker.containerId === id)).toEqual([]);
        expect(await errorOf(host.stopContainer(id))).toEqual({
          kind: 'wrong-state',
          action: 'stop',
          name,
          state: 'stopped',
        });
        expect(await errorOf(host.inside(id))).toMatchObject({
          kind: 'wrong-state',
          action: 'look inside',
          name,
        });
        expect((await host.startContainer(id)).state).toBe('running');
      },
      30_000,
    );

    test('kills and restarts', async () => {
      const {id} = await started('process');
      expect((await host.killContainer(id)).state).toBe('stopped');
      expect(await errorOf(host.restartContainer(id))).toMatchObject({
        kind: 'wrong-state',
        action: 'restart',
      });
      expect((await host.startContainer(id)).state).toBe('running');
      const before = (await listed(id))?.startedAt ?? 0;
      await until(
        async () => ((await host.restartContainer(id)).startedAt ?? 0) > before,
        () => 'the new run began no later than the old one',
      );
    }, 30_000);

    test('pauses what runs, and lets it go on', async () => {
      const {id, name} = await started('hyperv');
      expect((await host.pauseContainer(id)).state).toBe('paused');
      expect(await errorOf(host.pauseContainer(id))).toEqual({
        kind: 'wrong-state',
        action: 'pause',
        name,
        state: 'paused',
      });
      expect((await host.unpauseContainer(id)).state).toBe('running');
      expect(await errorOf(host.unpauseContainer(id))).toEqual({
        kind: 'wrong-state',
        action: 'unpause',
        name,
        state: 'running',
      });
    });

    test('renames, and refuses a name that is taken', async () => {
      const [one, other] = [await make('process'), await make('process')];
      expect(await host.renameContainer(one.id, 'renamed')).toMatchObject({id: one.id, name: 'renamed'});
      await expect(host.renameContainer(other.id, 'renamed')).rejects.toThrow(
        `cannot rename ${other.name}: the name renamed is taken`,
      );
    });

    test('removes what is Off, and what runs only by force', async () => {
      const {id, name} = await started('process');
      expect(await errorOf(host.removeContainer(id, {force: false}))).toEqual({
        kind: 'wrong-state',
        action: 'remove',
        name,
        state: 'running',
      });
      expect(await host.removeContainer(id, {force: true})).toMatchObject({id, name});
      expect(await listed(id)).toBeUndefined();
      for (const acting of [
        () => host.startContainer(id),
        () => host.removeContainer(id, {force: true}),
        () => host.inside(gone),
      ])
        expect(await errorOf(acting())).toMatchObject({kind: 'no-such-container'});
    });

    test('converts a container that is Off to the other isolation and back, under the same name', async () => {
      const made = await make('process');
      const plan = await host.planConvert(made.id, {to: 'hyperv'});
      expect(plan).toMatchObject({to: 'hyperv', container: {id: made.id}});
      expect(plan.steps.length).toBeGreaterThan(0);
      expect(plan.obstacle).toBeUndefined();
      const converted = await host.convertContainer(made.id, {to: 'hyperv'});
      expect(converted).toMatchObject({
        name: made.name,
        isolation: 'hyperv',
        runtime: plan.runtime,
        command: made.command,
      });
      const again = {kind: 'same-isolation', name: made.name, isolation: 'hyperv'};
      expect((await host.planConvert(converted.id, {to: 'hyperv'})).obstacle).toEqual(again);
      expect(await errorOf(host.convertContainer(converted.id, {to: 'hyperv'}))).toEqual(again);
      const back = await host.convertContainer(converted.id, {to: 'process'});
      expect(back).toMatchObject({name: made.name, isolation: 'process'});
      const {containers} = await host.snapshot();
      expect(containers.filter(({name}) => name.includes(made.name))).toEqual([back]);
    }, 30_000);

    test('gives the same lists as long as nothing in them changed, and figures only of what is in them', async () => {
      await started('process');
      const snapshot = await host.snapshot();
      expect(snapshot.figures(2 ** 31)).toEqual(unknownFigures);
      const sized = snapshot.processes.filter(({pid}) => (snapshot.figures(pid).wsK ?? 0) > 0);
      expect(sized.length).toBeGreaterThan(0);
      // On a real machine something may begin between two looks.
      for (let round = 0; round < 50; round += 1) {
        const [first, second] = [await host.snapshot(), await host.snapshot()];
        if (first.version !== second.version) continue;
        for (const list of ['processes', 'containers', 'workers', 'images', 'networks'] as const)
          expect(second[list]).toBe(first[list]);
        return;
      }
      throw new Error('no two snapshots were the same');
    });

    test('tells who listens of what others do, and numbers its events', async () => {
      const updates: HostUpdate[] = [];
      const end = host.subscribe(update => updates.push(update));
      const {id, name} = await started('process');
      const kinds = () =>
        updates
          .flatMap(update => (update.kind === 'changed' ? update.events : []))
          .flatMap(({kind, subject}) => (subject === name ? [kind] : []));
      await until(
        () => kinds().includes('container-created') && kinds().includes('container-started'),
        () => `it told only ${kinds().join(', ') || 'nothing'}`,
      );
      end();
      const told = updates.length;
      await host.removeContainer(id, {force: true});
      await host.snapshot();
      expect(updates).toHaveLength(told);
      const sequences = (await host.eventsAfter(0)).map(({sequence}) => sequence);
      const [first = 0] = sequences;
      expect(sequences).toEqual(sequences.map((_, index) => first + index));
      expect(await host.eventsAfter(sequences.at(-1) ?? 0)).toEqual([]);
    });

    test.each(['process', 'hyperv'] as const)(
      'runs a program in a %s container, and says how it ended',
      async isolation => {
        const {id} = await started(isolation);
        const session = await host.openSession(id, {command: candidate.sayingHello, terminal: null});
        expect(await textOf(session)).toContain('hello');
        expect(await session.ended).toEqual({kind: 'exited', status: 0});
        const shell = await host.openSession(id, {command: [], terminal: {columns: 80, rows: 24}});
        expect(shell.command.length).toBeGreaterThan(0);
        const reading = textOf(shell);
        await shell.close();
        expect(await shell.ended).toEqual({kind: 'closed'});
        await reading;
      },
      30_000,
    );

    test('enters only what runs', async () => {
      const {id, name} = await make('process');
      const opening = host.openSession(id, {command: [], terminal: null});
      expect(await errorOf(opening)).toEqual({kind: 'wrong-state', action: 'enter', name, state: 'created'});
    });

    test('keeps what a command printed', async () => {
      const {id} = await make('process', candidate.printing);
      await host.startContainer(id);
      const lines = async () => {
        const found: string[] = [];
        for await (const {text} of host.readLogs(id, {follow: false})) found.push(text);
        return found;
      };
      await until(
        async () => (await lines()).some(line => line.includes('hello')),
        () => 'it printed nothing',
      );
      const first = host.readLogs(gone, {follow: false})[Symbol.asyncIterator]().next();
      expect(await errorOf(first)).toMatchObject({kind: 'no-such-container'});
    });
  });
}
