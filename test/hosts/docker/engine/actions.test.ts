import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import type {PullProgress} from '../../../../source/hosts/pulls-images.ts';
import {type ContainerId, containerId} from '../../../../source/model/ids.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';
import {startRegistry} from '../../../support/registry.ts';
import {until} from '../../../support/until.ts';

(hasEngineTests ? describe : describe.skip)('actions on a real engine', () => {
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

  const request = (name: string, more: object = {}) => ({
    name,
    image: 'nanobox',
    network: 'none',
    command: ['sleep', '60'],
    ...more,
  });
  const text = async (id: ContainerId, ...command: string[]): Promise<string> => {
    const session = await host.openSession(id, {command, terminal: null});
    let found = '';
    for await (const {bytes} of session.output) found += Buffer.from(bytes).toString();
    return found;
  };

  test('a container gets what docker’s own flags ask for', async () => {
    const extras = {
      env: ['COLOUR=blue'],
      label: ['team=a'],
      volume: ['data:/data'],
      publish: ['8080:80'],
      workdir: '/tmp',
      restart: 'always',
    };
    const made = await host.createContainer(request('flagged', {extras, removeOnExit: false}));
    await host.startContainer(made.id);
    expect(await text(made.id, 'sh', '-c', 'echo $COLOUR; pwd; ls -d /data')).toBe('blue\n/tmp\n/data\n');
    expect(await host.inspectContainer(made.id)).toMatchObject({
      labels: {team: 'a'},
      restartPolicy: 'always',
      environment: expect.arrayContaining(['COLOUR=blue']),
    });
    await host.removeContainer(made.id, {force: true});
  });

  test('a container without a command is refused with a sentence, one of an image with a command is made', async () => {
    await expect(host.createContainer(request('bare', {command: []}))).rejects.toThrow(
      'cannot create bare: its image says no command',
    );
    expect(await host.createContainer(request('sleeping', {image: 'sleeper', command: []}))).toMatchObject({
      command: ['sleep', '3600'],
    });
  });

  test('an image that is missing is looked for, and where there is no network that is said', async () => {
    const progress: PullProgress[] = [];
    const pulling = host.createContainer(request('pulled', {image: 'nowhere.invalid/none:1'}), 'test', {
      onProgress: step => progress.push(step),
    });
    await expect(pulling).rejects.toThrow(
      'the image nowhere.invalid/none:1 is not on the engine, and its registry cannot be reached from there',
    );
    expect(progress[0]).toEqual({
      image: 'nowhere.invalid/none:1',
      step: 'Looking for nowhere.invalid/none:1',
      doneBytes: 0,
      totalBytes: 0,
    });
    const stopped = host.pullImage('nowhere.invalid/none:2', {signal: AbortSignal.abort()});
    await expect(stopped).rejects.toThrow('fetching nowhere.invalid/none:2 was cancelled');
  });

  test('an image that is missing is fetched, and its fetching can be watched and ended', async () => {
    const registry = await startRegistry();
    const next = registry.hold();
    try {
      const ending = new AbortController();
      const seen: PullProgress[] = [];
      const wanted = {name: 'fetched', image: registry.image, network: 'none', command: []};
      const ended = host.createContainer(wanted, '', {
        signal: ending.signal,
        onProgress: progress => {
          seen.push(progress);
          if (progress.doneBytes > 0) ending.abort();
          else next();
        },
      });
      const pieces = setInterval(next, 50);
      await expect(ended).rejects.toThrow(`fetching ${registry.image} was cancelled`);
      expect(seen.some(({doneBytes, totalBytes}) => doneBytes > 0 && doneBytes < totalBytes)).toBe(true);
      expect((await host.snapshot()).containers.some(({name}) => name === 'fetched')).toBe(false);
      const made = await host.createContainer(wanted);
      clearInterval(pieces);
      expect(await host.startContainer(made.id)).toMatchObject({name: 'fetched', state: 'running'});
      await expect(host.pullImage(registry.image.replace('tiny', 'nothing'))).rejects.toThrow(
        'its registry has none of that name',
      );
    } finally {
      await registry.close();
    }
  }, 40_000);

  test('names and runtimes that the engine does not take are refused with a sentence', async () => {
    await expect(host.createContainer(request('t/x'))).rejects.toThrow(
      'the name of a container cannot be t/x',
    );
    await expect(host.createContainer(request('tx', {runtime: 'kata'}))).rejects.toThrow(
      'there is no runtime named kata',
    );
  });

  test('a container moves from one network to another, and to none that there is', async () => {
    const made = await host.createContainer(request('moving'));
    await expect(host.connectNetwork(made.id, 'nowhere')).rejects.toThrow(
      'there is no network named nowhere',
    );
    expect((await host.connectNetwork(made.id, 'none')).network).toBe('none');
  });

  test('details tell of a run that ended badly', async () => {
    const id = containerId(await engine.run('failing', {command: ['sh', '-c', 'exit 3']}));
    const details = async () => host.inspectContainer(id);
    while ((await details()).exitCode === null) await new Promise(resolve => setTimeout(resolve, 20));
    expect(await details()).toMatchObject({exitCode: 3, outOfMemory: false, restarts: 0});
    const listed = (await host.snapshot()).containers.find(one => one.id === id);
    expect(listed?.report).toMatchObject({outOfMemory: false, restarts: 0, health: null, asked: null});
  });

  test('a container that becomes unhealthy, or takes too much memory, is seen without being asked for', async () => {
    let changes = 0;
    const unsubscribe = host.subscribe(() => {
      changes += 1;
    });
    const check = {Test: ['CMD', 'false'], Interval: 1e9, Timeout: 1e9, Retries: 1};
    const sick = await engine.run('sick', {config: {Healthcheck: check}});
    const greedy = await engine.run('greedy', {
      command: ['busybox', 'tail', '/dev/zero'],
      host: {Memory: 16 * 1024 ** 2},
    });
    const of = async (id: string) => (await host.snapshot()).containers.find(one => one.id === id);
    await until(
      async () => (await of(sick))?.report?.health === 'unhealthy',
      () => 'never unhealthy',
      15_000,
    );
    await until(
      async () => (await of(greedy))?.report?.outOfMemory === true,
      () => 'never out of memory',
      15_000,
    );
    expect(changes).toBeGreaterThan(0);
    expect(await of(greedy)).toMatchObject({state: 'stopped', exitCode: 137});
    unsubscribe();
  }, 40_000);

  test('a stranger’s changes between two looks are no surprise', async () => {
    const id = containerId(await engine.run('fleeting'));
    await host.snapshot();
    await engine.ask('DELETE', `/containers/${id}?force=1`);
    await expect(host.stopContainer(id)).rejects.toThrow(/^there is no container named /);
    await expect(host.inspectContainer(id)).rejects.toThrow(/^there is no container named /);
    expect((await host.snapshot()).containers.map(({name}) => name)).not.toContain('fleeting');
  });
});
