import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';
import {type EngineProxy, engineProxy} from '../../../support/engine-proxy.ts';
import {until} from '../../../support/until.ts';
import {type Updates, updatesOf} from '../../../support/updates.ts';

(hasEngineTests ? describe : describe.skip)('what an engine tells by its events', () => {
  let engine: TestEngine;
  let proxy: EngineProxy;
  let host: DockerHost;
  let updates: Updates;

  beforeAll(async () => {
    engine = await startEngine();
    proxy = await engineProxy(engine.socket, join(engine.folder, 'proxy.sock'));
    host = openDockerHost({
      wish: {context: null, url: proxy.url},
      environment: {},
      stateFolder: engine.folder,
    });
    updates = updatesOf(host);
    await updates.next('changed');
  }, 90_000);
  afterAll(async () => {
    await host?.close();
    await proxy?.close();
    await engine?.stop();
  }, 60_000);

  const names = async () => (await host.snapshot()).containers.map(({name}) => name);

  /** Waits until what happened before was asked about. */
  const quiet = async () => {
    let count = -1;
    while (count !== proxy.requests.length) {
      count = proxy.requests.length;
      await wait(1_000);
    }
  };

  test('reaches the panes without being asked for', async () => {
    updates.clear();
    const id = await engine.run('told');
    await until(
      async () =>
        (await host.snapshot()).containers.some(({name, state}) => name === 'told' && state === 'running'),
      () => 'the container that was started did not show',
    );
    const told = () => updates.all.flatMap(update => (update.kind === 'changed' ? update.events : []));
    const isTold = (kind: string) => told().some(event => event.kind === kind && event.subject === 'told');
    await until(
      () => isTold('container-created') && isTold('container-started'),
      () => `told was only ${told().map(({message}) => message)}`,
    );
    await engine.ask('DELETE', `/containers/${id}?force=1`);
    await until(
      async () => !(await names()).includes('told'),
      () => 'the container that was removed still shows',
    );
    const numbers = (await host.eventsAfter(0)).map(({sequence}) => sequence);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('asks for nothing else while nothing happens', async () => {
    await quiet();
    const before = proxy.requests.length;
    const end = performance.now() + 12_000;
    while (performance.now() < end) {
      await host.snapshot();
      await wait(500);
    }
    const asked = proxy.requests.slice(before);
    // The stream itself is renewed every ten seconds, which is how a hang is noticed.
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked.filter(line => !/^GET \/v1\.\d+\/events\?/.test(line))).toEqual([]);
  }, 30_000);

  test('ends with the engine’s truth after 200 containers were made and removed', async () => {
    for (let round = 0; round < 20; round += 1) {
      const ids = await Promise.all(
        Array.from({length: 10}, (_, index) => engine.run(`many-${round}-${index}`, {start: false})),
      );
      await Promise.all(ids.map(id => engine.ask('DELETE', `/containers/${id}`)));
    }
    await engine.run('left-over', {start: false});
    await until(
      async () => (await names()).join() === 'left-over',
      () => 'rows were left over',
      1_000,
    );
  }, 60_000);

  test('follows names, pauses and ends', async () => {
    const id = await engine.run('one');
    const stateOf = async () => {
      const found = (await host.snapshot()).containers.find(one => one.id === id);
      return `${found?.name} ${found?.state} ${found?.exitCode}`;
    };
    const shows = (wanted: string) =>
      until(
        async () => (await stateOf()) === wanted,
        () => `it is not ${wanted}`,
      );
    await shows('one running null');
    await engine.ask('POST', `/containers/${id}/rename?name=other`);
    await shows('other running null');
    await engine.ask('POST', `/containers/${id}/pause`);
    await shows('other paused null');
    await engine.ask('POST', `/containers/${id}/unpause`);
    await engine.ask('POST', `/containers/${id}/kill`);
    await shows('other stopped 137');
    expect((await host.snapshot()).containers.find(one => one.id === id)?.insideCount).toBe(0);
  });

  test('lists images again when one is tagged', async () => {
    await engine.ask('POST', '/images/nanobox/tag?repo=another&tag=7');
    await until(
      async () =>
        (await host.snapshot()).images.some(({name, version}) => name === 'another' && version === '7'),
      () => 'the new tag does not show',
    );
  });
});
