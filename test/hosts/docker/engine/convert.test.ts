import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {describe as describeError} from '../../../../source/model/host-error.ts';
import {type ContainerId, containerId} from '../../../../source/model/ids.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';

/** What runs in the containers: ended at once when it is stopped, so that a test need not wait. */
const quick = {config: {StopSignal: 'SIGKILL'}};

(hasEngineTests ? describe : describe.skip)('converting on a real engine', () => {
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

  const runInside = async (id: ContainerId, ...command: string[]): Promise<string> => {
    const session = await host.openSession(id, {command, terminal: null});
    let text = '';
    for await (const {bytes} of session.output) text += Buffer.from(bytes).toString();
    expect(await session.ended).toEqual({kind: 'exited', status: 0});
    return text;
  };
  const named = async () => (await host.snapshot()).containers.map(({name}) => name).sort();
  const clear = async () => {
    for (const {id} of (await host.snapshot()).containers)
      await engine.ask('DELETE', `/containers/${id}?force=1&v=1`);
  };

  test.each([
    ['runc', 'hyperv', 'runsc'],
    ['runsc', 'process', 'runc'],
  ] as const)(
    'from %s to %s isolation keeps files, volumes, environment, labels, policy and name',
    async (from, to, runtime) => {
      await clear();
      await engine.ask('POST', '/volumes/create', {Name: 'named'});
      const bound = join(engine.folder, 'bound');
      mkdirSync(bound, {recursive: true});
      writeFileSync(join(bound, 'four'), '');
      const original = containerId(
        await engine.run('web', {
          runtime: from,
          command: ['sh', '-c', 'hostname > /host-name; sleep 3600'],
          config: {
            ...quick.config,
            Env: ['COLOUR=blue'],
            Labels: {team: 'a', owner: 'b'},
            Hostname: 'given',
            WorkingDir: '/tmp',
            Volumes: {'/unnamed': {}},
            ExposedPorts: {'80/tcp': {}},
          },
          host: {
            RestartPolicy: {Name: 'on-failure', MaximumRetryCount: 3},
            Binds: ['named:/named', `${bound}:/bound:ro`],
            PortBindings: {'80/tcp': [{HostPort: '8080'}]},
            Memory: 64 * 1024 ** 2,
            NanoCpus: 500_000_000,
          },
        }),
      );
      await runInside(
        original,
        'sh',
        '-c',
        'echo one > /file; echo two > /named/file; echo three > /unnamed/file',
      );

      const converted = await host.convertContainer(original, {to});

      expect(converted).toMatchObject({
        name: 'web',
        isolation: to,
        runtime,
        state: 'running',
        memoryMiB: 64,
        processors: 0.5,
      });
      expect(await named()).toEqual(['web']);
      expect(
        await runInside(converted.id, 'cat', '/file', '/named/file', '/unnamed/file', '/host-name'),
      ).toBe('one\ntwo\nthree\ngiven\n');
      expect(await runInside(converted.id, 'sh', '-c', 'echo $COLOUR; pwd; hostname; ls /bound')).toBe(
        'blue\n/tmp\ngiven\nfour\n',
      );
      const details = await host.inspectContainer(converted.id);
      expect(details).toMatchObject({
        labels: {team: 'a', owner: 'b'},
        restartPolicy: 'on-failure, 3 times at the most',
      });
      expect(details.raw).toMatchObject({HostConfig: {PortBindings: {'80/tcp': [{HostPort: '8080'}]}}});
      expect(details.mounts.map(({target}) => target).sort()).toEqual(['/bound', '/named', '/unnamed']);
      expect(await host.pendingConversions()).toEqual([]);
    },
    60_000,
  );

  test('of a container that is Off leaves it Off', async () => {
    await clear();
    const id = containerId(await engine.run('web', {start: false}));
    const {steps} = await host.planConvert(id, {to: 'hyperv'});
    expect(steps.join('\n')).toMatch(/Leave it Off/);
    const converted = await host.convertContainer(id, {to: 'hyperv'});
    expect(converted).toMatchObject({name: 'web', state: 'created', runtime: 'runsc', startedAt: null});
    expect((await host.startContainer(converted.id)).state).toBe('running');
  }, 60_000);

  test('that fails brings the original back, running, and says why', async () => {
    await clear();
    // gVisor calls itself Linux 4.4.0.
    const script = 'if grep -q "version 4.4.0" /proc/version; then echo wrong kernel; exit 3; fi; sleep 3600';
    const id = containerId(await engine.run('web', {command: ['sh', '-c', script], ...quick}));
    await runInside(id, 'touch', '/mine');
    const before = (await host.snapshot()).images.length;
    const failure = host.convertContainer(id, {to: 'hyperv'});
    await expect(failure).rejects.toThrow(
      'cannot convert web: it ended with exit code 3 under runsc (wrong kernel); it runs as before',
    );
    const {containers, images} = await host.snapshot();
    expect(containers).toMatchObject([{id, name: 'web', runtime: 'runc', state: 'running'}]);
    expect(images).toHaveLength(before);
    expect(await runInside(id, 'ls', '/mine')).toBe('/mine\n');
    expect(await host.pendingConversions()).toEqual([]);
  }, 60_000);

  test('is refused with a sentence where it cannot be, and changes nothing then', async () => {
    await clear();
    const passing = containerId(await engine.run('passing', {host: {AutoRemove: true}}));
    const shared = containerId(await engine.run('shared'));
    const paused = containerId(await engine.run('paused'));
    await engine.ask('POST', `/containers/${paused}/pause`);
    const obstacle = async (id: ContainerId, request: Parameters<DockerHost['planConvert']>[1]) => {
      const {obstacle: found} = await host.planConvert(id, request);
      return found ? describeError(found).message : null;
    };
    expect(await obstacle(passing, {to: 'hyperv'})).toMatch(/^cannot convert passing: it was made with --rm/);
    expect(await obstacle(shared, {to: 'process'})).toBe(
      'cannot convert shared: its isolation is process already',
    );
    expect(await obstacle(shared, {to: 'hyperv', runtime: 'kata-none'})).toBeNull();
    expect(await obstacle(shared, {to: 'hyperv', runtime: 'nosuch'})).toBe(
      'there is no runtime named nosuch',
    );
    expect(await obstacle(shared, {to: 'hyperv', runtime: 'runc'})).toBe(
      'the runtime for vm isolation cannot be runc',
    );
    expect(await obstacle(paused, {to: 'hyperv'})).toBe('cannot convert paused: it is paused');
    await expect(host.convertContainer(passing, {to: 'hyperv'})).rejects.toThrow(/--rm/);
    // The engine does not have it, which shows only when the copy is made.
    await expect(host.convertContainer(shared, {to: 'hyperv', runtime: 'kata-none'})).rejects.toThrow(
      /^cannot convert shared: .*kata-none; it runs as before$/,
    );
    expect(await named()).toEqual(['passing', 'paused', 'shared']);
  }, 60_000);
});
