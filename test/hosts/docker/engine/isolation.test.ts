import {existsSync, readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {engineClient} from '../../../../source/hosts/docker/connection/client.ts';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {engineMirror} from '../../../../source/hosts/docker/mirror/mirror.ts';
import {elsewhereProcesses} from '../../../../source/hosts/docker/processes/elsewhere.ts';
import {helperContainer} from '../../../../source/hosts/docker/processes/helper/helper-container.ts';
import {helperProcesses} from '../../../../source/hosts/docker/processes/helper/helper-source.ts';
import {helperLabel} from '../../../../source/hosts/docker/translate/helper-label.ts';
import {containerId} from '../../../../source/model/ids.ts';
import {lensOf, relativesOf} from '../../../../source/model/relations.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';

/** No other program on this machine sleeps for so long. */
const lasting = String(400_000 + process.pid);
const isGoferOf = (id: string, command: string) => command.startsWith('runsc-gofer') && command.includes(id);

(hasEngineTests ? describe : describe.skip)('the documents’ demonstration on a real engine', () => {
  let engine: TestEngine;
  let host: DockerHost;

  beforeAll(async () => {
    engine = await startEngine();
    host = openDockerHost({
      wish: {context: null, url: engine.url},
      environment: {},
      stateFolder: engine.folder,
    });
  }, 90_000);
  afterAll(async () => {
    await host?.close();
    await engine?.stop();
  }, 60_000);

  test('a process container’s command stands in the host’s list, with the Id that the machine gives it', async () => {
    const id = containerId(await engine.run('shared', {command: ['sleep', '3333']}));
    const snapshot = await host.snapshot();
    const [row, ...more] = snapshot.processes.filter(process => process.containerId === id);
    expect(more).toEqual([]);
    expect(row).toMatchObject({name: 'sleep', user: 'root', container: 'shared'});
    expect(readFileSync(`/proc/${row?.pid}/cmdline`, 'utf8')).toBe('sleep\x003333\0');
    const container = snapshot.containers.find(one => one.id === id);
    expect(container).toMatchObject({
      name: 'shared',
      isolation: 'process',
      runtime: 'runc',
      state: 'running',
      insideCount: 1,
    });
    expect([...relativesOf(snapshot, {pane: 'containers', id}).processes]).toEqual([row?.pid]);
    const figures = snapshot.figures(row?.pid ?? 0);
    expect(figures.wsK).toBeGreaterThan(0);
    expect(figures.handles).toBeNull();
    expect(await host.inside(id)).toMatchObject([{pid: 1, hostPid: row?.pid, name: 'sleep', user: 'root'}]);
  });

  test('a vm container’s command does not, but its worker does, with the right container', async () => {
    const id = containerId(await engine.run('apart', {runtime: 'runsc', command: ['sleep', lasting]}));
    const snapshot = await host.snapshot();
    expect(snapshot.processes.filter(process => process.containerId === id)).toEqual([]);
    const commands = snapshot.processes.map(({pid}) =>
      existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '',
    );
    expect(commands.filter(command => command === 'sleep\x004444\0')).toEqual([]);
    expect(await host.inside(id)).toMatchObject([{pid: 1, hostPid: null, name: 'sleep', user: 'root'}]);

    const worker = snapshot.workers.find(one => one.containerId === id);
    expect(worker).toMatchObject({name: 'runsc-sandbox', user: 'nobody', container: 'apart'});
    expect(readFileSync(`/proc/${worker?.pid}/cmdline`, 'utf8')).toContain(id);
    expect(snapshot.containers.find(one => one.id === id)).toMatchObject({
      isolation: 'hyperv',
      runtime: 'runsc',
      workerPid: worker?.pid,
      insideCount: null,
    });
    const gofer = snapshot.processes.find(
      ({pid}) =>
        existsSync(`/proc/${pid}/cmdline`) && isGoferOf(id, readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
    );
    expect(worker?.companions).toContain(gofer?.pid);
    expect(lensOf(snapshot, id)).toMatchObject({onHost: 0, worker: {pid: worker?.pid}});
    expect(snapshot.figures(worker?.pid ?? 0).wsK).toBeGreaterThan(1_000);
  });

  test('what is started in a process container later is its own too, and has its inside Id', async () => {
    const id = containerId(await engine.run('later'));
    const session = await host.openSession(id, {command: ['sleep', '5555'], terminal: null});
    const snapshot = await host.snapshot();
    expect(snapshot.processes.filter(process => process.containerId === id).map(({name}) => name)).toEqual([
      'sleep',
      'sleep',
    ]);
    const inside = await host.inside(id);
    expect(inside).toHaveLength(2);
    expect(inside[0]?.pid).toBe(1);
    expect(inside[1]?.pid).toBeGreaterThan(1);
    await session.close();
    expect((await host.snapshot()).processes.filter(process => process.containerId === id)).toHaveLength(1);
  });

  test('a container that sees all of the host’s processes still owns only its own', async () => {
    const id = containerId(await engine.run('seer', {host: {PidMode: 'host'}}));
    const snapshot = await host.snapshot();
    const own = snapshot.processes.filter(process => process.containerId === id);
    expect(own).toHaveLength(1);
    expect(await host.inside(id)).toMatchObject([{pid: own[0]?.pid, hostPid: own[0]?.pid}]);
  });

  test('a vm container without a shell or ps cannot be looked into, and says so', async () => {
    const id = containerId(
      await engine.run('bare', {runtime: 'runsc', image: 'bare', command: ['/sleep', '3600']}),
    );
    await expect(host.inside(id)).rejects.toThrow(/^cannot look inside bare: .* neither a shell nor ps/);
    await expect(host.openSession(id, {command: [], terminal: null})).rejects.toThrow('bare has no shell');
  });

  test('a helper container tells of a machine that cannot be looked at from here', async () => {
    const id = await engine.run('far', {command: ['sleep', '7171']});
    const vm = await engine.run('far-vm', {runtime: 'runsc', command: ['sleep', '7272']});
    const client = engineClient(engineTarget({context: null, url: engine.url}, {}));
    const helper = helperContainer(client, 'nanobox');
    const source = helperProcesses(helper, elsewhereProcesses('it is far away'));
    const truth = await engineMirror(client, host.id, {}).refreshAll();
    const reading = await source.read(truth);
    expect(reading.unknown).toBeNull();
    expect((await host.snapshot()).containers.some(({name}) => name.startsWith('isotop-helper'))).toBe(false);
    const pidOf = (one: string) => truth.containers.find(({container}) => container.id === one)?.pid;
    expect(reading.processes.filter(({containerId}) => containerId === id)).toMatchObject([
      {pid: pidOf(id), name: 'sleep', container: 'far'},
    ]);
    expect(reading.processes.some(({containerId}) => containerId === vm)).toBe(false);
    expect(reading.workers.filter(({containerId}) => containerId === vm)).toMatchObject([{pid: pidOf(vm)}]);
    expect(reading.figures(pidOf(id) ?? 0).wsK).toBeGreaterThan(0);
    await helper.close();
    const missing = helperProcesses(helperContainer(client, 'nothing'), elsewhereProcesses('it is far away'));
    expect((await missing.read(truth)).unknown?.processes).toMatch(
      /^it is far away; its helper container does not run: No such image/,
    );
    // It has no sleep in a PATH: it is made, but does not start.
    await expect(helperContainer(client, 'bare').read()).rejects.toThrow(/sleep/);
    client.close();
    const left = await engine.ask('GET', `/containers/json?all=true&filters={"label":["${helperLabel}"]}`);
    expect(left).toEqual({status: 200, body: []});
  });

  test('the engine says which runtimes it has, and which kernel they use', async () => {
    const {host: facts} = await host.snapshot();
    expect(facts).toMatchObject({kind: 'docker', platform: 'linux', defaultIsolation: 'process'});
    expect(facts.runtimes).toEqual([
      {name: 'runc', isolation: 'process'},
      {name: 'runsc', isolation: 'hyperv'},
    ]);
    expect(facts.engine).toMatch(/^Docker \d/);
  });

  test('two snapshots with nothing between them have the same version and the same lists', async () => {
    // Young processes may still change their names; the machine’s own come and go, so it may take a few tries.
    for (let round = 0; round < 20; round += 1) {
      const [first, second] = [await host.snapshot(), await host.snapshot()];
      expect(second.containers).toBe(first.containers);
      expect(second.images).toBe(first.images);
      if (first.version !== second.version) continue;
      expect(second.processes).toBe(first.processes);
      expect(second.workers).toBe(first.workers);
      return;
    }
    throw new Error('no two snapshots of twenty pairs were the same');
  });
});
