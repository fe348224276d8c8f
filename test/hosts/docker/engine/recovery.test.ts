import {renameSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type DockerHost, openDockerHost} from '../../../../source/hosts/docker/host.ts';
import {describe as describeError} from '../../../../source/model/host-error.ts';
import {hasEngineTests, startEngine, type TestEngine} from '../../../support/engine.ts';
import {until} from '../../../support/until.ts';
import {type Updates, updatesOf} from '../../../support/updates.ts';

/** A stopped engine is noticed when its events stream does not end at its time; ms. */
const noticed = 25_000;

(hasEngineTests ? describe : describe.skip)('an engine that goes away and comes back', () => {
  let engine: TestEngine;
  let host: DockerHost;
  let updates: Updates;

  beforeAll(async () => {
    engine = await startEngine();
    await engine.run('kept');
    host = openDockerHost({
      wish: {context: null, url: engine.url},
      environment: {},
      stateFolder: engine.folder,
    });
    updates = updatesOf(host);
    await updates.next('changed');
  }, 90_000);
  afterAll(async () => {
    await host?.close();
    await engine?.stop();
  }, 60_000);

  const names = async () => (await host.snapshot()).containers.map(({name}) => name);

  test('is lost when it is killed, says so to who asks, and is found when it runs again', async () => {
    updates.clear();
    await engine.signal('SIGKILL');
    const {error} = await updates.next('lost');
    expect(describeError(error)).toEqual({
      message: `the engine at ${engine.url} does not answer: nothing listens there`,
      remedy: 'start the engine, or use --host sim',
    });
    await expect(host.snapshot()).rejects.toThrow(/nothing listens there/);
    await engine.restart();
    await updates.next('found');
    await engine.run('after', {start: false});
    await until(
      async () => (await names()).join() === 'kept,after',
      () => 'it does not follow the engine any more',
    );
  }, 90_000);

  test('is lost when it hangs, and every question about it ends', async () => {
    updates.clear();
    await engine.signal('SIGSTOP');
    try {
      expect(await names()).toEqual(['kept', 'after']);
      const [kept] = (await host.snapshot()).containers;
      if (!kept) throw new Error('no container');
      await expect(host.inspectContainer(kept.id)).rejects.toThrow(/no answer within 5 s/);
      const {error} = await updates.next('lost', noticed);
      expect(describeError(error).message).toMatch(/does not answer: no answer within/);
      await expect(host.snapshot()).rejects.toThrow(/no answer within/);
    } finally {
      await engine.signal('SIGCONT');
    }
    await updates.next('found', noticed);
  }, 90_000);

  test('is lost when its socket is taken away, and found when that is back', async () => {
    updates.clear();
    renameSync(engine.socket, `${engine.socket}.away`);
    try {
      const {error} = await updates.next('lost', noticed);
      expect(describeError(error).message).toMatch(/there is no such socket$/);
    } finally {
      renameSync(`${engine.socket}.away`, engine.socket);
    }
    await updates.next('found', noticed);
    expect(await names()).toEqual(['kept', 'after']);
  }, 90_000);

  test('that was never there is an error for who asks, and lost for who listens', async () => {
    const nowhere = openDockerHost({
      wish: {context: null, url: `unix://${engine.folder}/none.sock`},
      environment: {},
      stateFolder: engine.folder,
    });
    try {
      await expect(nowhere.snapshot()).rejects.toThrow(/does not answer: there is no such socket$/);
      const told = updatesOf(nowhere);
      await told.next('lost');
      await expect(nowhere.snapshot()).rejects.toThrow(/there is no such socket$/);
      expect(told.all.map(({kind}) => kind)).toEqual(['lost']);
    } finally {
      await nowhere.close();
    }
  });
});
