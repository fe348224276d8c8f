import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {type ContainerId, containerId} from '../../../../source/model/ids.ts';
import {hasEngineTests} from '../../../support/engine.ts';
import {hasPodman, startPodman, type TestPodman} from '../../../support/podman.ts';
import {until} from '../../../support/until.ts';
import {updatesOf} from '../../../support/updates.ts';

(hasEngineTests && hasPodman ? describe : describe.skip)('Podman’s Docker-compatible socket', () => {
  let podman: TestPodman;
  let host: DockerHost;
  beforeAll(async () => {
    podman = await startPodman();
    host = openDockerHost({
      wish: {context: null, url: podman.url},
      environment: {},
      stateFolder: podman.folder,
    });
  }, 60_000);
  afterAll(async () => {
    await host?.close();
    await podman?.stop();
  }, 60_000);

  /** Past isotop, with limits that a machine may set lower than Podman's defaults. */
  const run = async (name: string): Promise<ContainerId> => {
    const limit = (Name: string) => ({Name, Soft: 1024, Hard: 1024});
    const {body} = await podman.ask('POST', `/v1.41/containers/create?name=${name}`, {
      Image: 'nanobox',
      Cmd: ['sleep', '3600'],
      Labels: {team: 'a'},
      Volumes: {'/unnamed': {}},
      StopSignal: 'SIGKILL',
      HostConfig: {NetworkMode: 'none', Ulimits: [limit('nofile'), limit('nproc')]},
    });
    if (typeof body !== 'object' || body === null || !('Id' in body)) throw new Error(JSON.stringify(body));
    await podman.ask('POST', `/v1.41/containers/${body.Id}/start`);
    return containerId(String(body.Id));
  };
  const text = async (id: ContainerId, ...command: string[]): Promise<string> => {
    const session = await host.openSession(id, {command, terminal: null});
    let found = '';
    for await (const {bytes} of session.output) found += Buffer.from(bytes).toString();
    return found;
  };

  test('is called by its name, and has only the runtimes that are installed', async () => {
    const {host: facts} = await host.snapshot();
    expect(facts.engine).toMatch(/^Podman \d/);
    expect(facts.runtimes).toContainEqual({name: 'runc', isolation: 'process'});
    expect(facts.runtimes.map(({name}) => name)).not.toContain('runj');
  });

  test('tells of what happens, and shows a container’s processes by its cgroup', async () => {
    const updates = updatesOf(host);
    await updates.next('changed');
    const id = await run('seen');
    await until(
      async () => (await host.snapshot()).processes.some(process => process.containerId === id),
      () => 'the container’s process does not show',
    );
    const snapshot = await host.snapshot();
    const own = snapshot.processes.filter(process => process.containerId === id);
    expect(own.map(({name}) => name)).toEqual(['sleep']);
    expect(readFileSync(`/proc/${own[0]?.pid}/cmdline`, 'utf8')).toBe('sleep\x003600\0');
    expect(snapshot.containers.find(one => one.id === id)).toMatchObject({
      runtime: 'runc',
      isolation: 'process',
      insideCount: 1,
    });
    expect(await host.inside(id)).toMatchObject([{pid: 1, hostPid: own[0]?.pid}]);
    updates.end();
  });

  test('stops, starts, pauses, renames and removes', async () => {
    const id = await run('acted-on');
    expect((await host.pauseContainer(id)).state).toBe('paused');
    expect((await host.unpauseContainer(id)).state).toBe('running');
    expect((await host.stopContainer(id)).state).toBe('stopped');
    expect((await host.startContainer(id)).state).toBe('running');
    expect((await host.renameContainer(id, 'called-otherwise')).name).toBe('called-otherwise');
    await expect(host.removeContainer(id, {force: false})).rejects.toThrow(
      'cannot remove called-otherwise: it is running',
    );
    await host.removeContainer(id, {force: true});
    expect((await host.snapshot()).containers.map(one => one.id)).not.toContain(id);
  }, 30_000);

  test('runs programs inside, with their exit status', async () => {
    const id = await run('entered');
    const session = await host.openSession(id, {command: ['sh', '-c', 'cat; exit 3'], terminal: null});
    await session.write(Buffer.from('hello'));
    session.endInput();
    let said = '';
    for await (const {bytes} of session.output) said += Buffer.from(bytes).toString();
    expect([said, await session.ended]).toEqual(['hello', {kind: 'exited', status: 3}]);
    await expect(host.openSession(id, {command: ['nosuch'], terminal: null})).rejects.toThrow(
      'entered has no program called nosuch',
    );
  }, 30_000);

  test('refuses with a sentence what it would do under another runtime', async () => {
    const id = await run('stays');
    const {host: facts} = await host.snapshot();
    const other = facts.runtimes.find(({isolation}) => isolation === 'hyperv');
    if (other) {
      await expect(host.convertContainer(id, {to: 'hyperv'})).rejects.toThrow(
        /^Podman makes containers for Docker's clients under its default runtime \(runc\) only/,
      );
      const request = {name: 'vm', image: 'nanobox', isolation: 'hyperv' as const, command: ['sleep', '1']};
      await expect(host.createContainer(request)).rejects.toThrow(/under its default runtime \(runc\) only/);
    } else
      await expect(host.convertContainer(id, {to: 'hyperv'})).rejects.toThrow(
        /has no runtime for vm isolation/,
      );
    expect(await text(id, 'echo', 'still here')).toBe('still here\n');
  });
});
