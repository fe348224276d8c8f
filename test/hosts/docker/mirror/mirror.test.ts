import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, test} from '@jest/globals';
import type * as z from 'zod';
import type {EngineEvent} from '../../../../source/hosts/docker/answers/event-answer.ts';
import type {Call, EngineClient} from '../../../../source/hosts/docker/connection/client.ts';
import {HangFailure} from '../../../../source/hosts/docker/connection/connection-error.ts';
import {EngineRefusal} from '../../../../source/hosts/docker/connection/refusal.ts';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';
import {mirrorCleaner} from '../../../../source/hosts/docker/mirror/cleaner.ts';
import {clean} from '../../../../source/hosts/docker/mirror/dirt.ts';
import {engineMirror, type Mirror} from '../../../../source/hosts/docker/mirror/mirror.ts';
import {hostId} from '../../../../source/model/ids.ts';
import {until} from '../../../support/until.ts';
import {recordedText} from '../recorded.ts';

const target = engineTarget({context: null, url: 'tcp://engine:2375'}, {});
const idOf = (letter: string): string => letter.repeat(64);
const json = (name: string) => JSON.parse(recordedText(`${name}.json`));

/** An engine of a test's own: its containers by name, and what it was asked. */
function fakeEngine() {
  const containers = new Map<
    string,
    {status: string; labels?: Record<string, string>; answer?: () => Promise<void>}
  >();
  const asked: string[] = [];
  const answerOf = async ({path}: Call): Promise<unknown> => {
    asked.push(path);
    switch (path) {
      case '/info':
        return json('linux-info');
      case '/version':
        return json('linux-version');
      case '/images/json':
      case '/networks':
        return [];
      case '/containers/json':
        return [...containers].map(([letter, {status, labels}]) => ({
          Id: idOf(letter),
          Names: [`/${letter}`],
          Image: 'nanobox',
          Created: 1,
          State: status,
          Labels: labels ?? null,
        }));
    }
    const letter = /^\/containers\/(.)/.exec(path)?.[1] ?? '';
    const found = containers.get(letter);
    if (!found) throw new EngineRefusal(404, 'No such container');
    const {status, labels} = found;
    await found.answer?.();
    const container = json('linux-runc');
    return {
      ...container,
      Id: idOf(letter),
      Name: `/${letter}`,
      State: {...container.State, Status: status},
      Config: {...container.Config, Labels: labels ?? null},
    };
  };
  const client: EngineClient = {
    target,
    ask: async <Shape>(call: Call, shape: z.ZodType<Shape>): Promise<Shape> =>
      shape.parse(await answerOf(call)),
    tell: async ({path}) => void asked.push(path),
    open: () => Promise.reject(new Error('not in this test')),
    upgrade: () => Promise.reject(new Error('not in this test')),
    clockAhead: () => 0,
    calls: () => 0,
    forget: () => undefined,
    close: () => undefined,
  };
  const mirror = engineMirror(client, hostId('docker:test'), {});
  const shown = () =>
    (mirror.truth()?.containers ?? []).map(({container: {name, state}}) => `${name} ${state}`);
  return {containers, asked, client, mirror, shown};
}

const only = (...letters: string[]) => ({...clean, containers: new Set(letters.map(idOf))});

describe('what is known of an engine', () => {
  test('is asked again only where it is out of date', async () => {
    const {containers, asked, mirror, shown} = fakeEngine();
    containers.set('a', {status: 'running'}).set('b', {status: 'running'});
    await mirror.refreshAll();
    expect(shown()).toEqual(['a running', 'b running']);
    asked.length = 0;
    containers.set('a', {status: 'paused'});
    await mirror.refresh(only('a'));
    expect(asked).toEqual([`/containers/${idOf('a')}/json`]);
    expect(shown()).toEqual(['a paused', 'b running']);
    containers.delete('a');
    await mirror.refresh(only('a'));
    expect(shown()).toEqual(['b running']);
  });

  test('is the very same as long as it did not change', async () => {
    const {containers, mirror} = fakeEngine();
    containers.set('a', {status: 'running'}).set('b', {status: 'running'});
    const first = await mirror.refreshAll();
    expect(await mirror.refreshAll()).toBe(first);
    await mirror.refresh(only('a'));
    expect(mirror.truth()).toBe(first);
    containers.set('b', {status: 'exited'});
    const second = await mirror.refreshAll();
    expect(second.containers[0]).toBe(first.containers[0]);
    expect(second.images).toBe(first.images);
  });

  test('is not undone by an answer that was overtaken', async () => {
    const {containers, mirror, shown} = fakeEngine();
    containers.set('a', {status: 'running'});
    await mirror.refreshAll();
    const late = Promise.withResolvers<void>();
    containers.set('a', {status: 'running', answer: () => late.promise});
    const overtaken = mirror.refresh(only('a'));
    await wait(1);
    containers.set('a', {status: 'paused'});
    await mirror.refresh(only('a'));
    expect(shown()).toEqual(['a paused']);
    late.resolve();
    await overtaken;
    expect(shown()).toEqual(['a paused']);
  });

  test('keeps a container that is made while all are asked for, and loses one that is removed', async () => {
    const {containers, mirror, shown} = fakeEngine();
    containers.set('a', {status: 'running'});
    await mirror.refreshAll();
    const late = Promise.withResolvers<void>();
    containers.set('a', {status: 'running', answer: () => late.promise});
    const all = mirror.refreshAll();
    await wait(1);
    containers.set('b', {status: 'created'});
    await mirror.refresh(only('b'));
    late.resolve();
    await all;
    expect(shown()).toEqual(['a running', 'b created']);
  });

  test('shows a container that does not answer as the list tells it, with an unknown runtime', async () => {
    const {containers, asked, mirror, shown} = fakeEngine();
    containers.set('a', {status: 'running'});
    containers.set('b', {status: 'created', answer: () => Promise.reject(new HangFailure(target, 5))});
    await mirror.refreshAll();
    expect(shown()).toEqual(['b created', 'a running']);
    expect(mirror.truth()?.containers[0]?.container).toMatchObject({
      isolation: null,
      runtime: 'unknown',
      image: 'nanobox',
    });
    expect(asked).toContain('/_ping');
    expect(await mirror.refresh(only('b'))).toEqual(new Set([idOf('b')]));
  });

  test('has no helper container of isotop’s own, whatever tells of it', async () => {
    const {containers, mirror, shown} = fakeEngine();
    const labels = {'isotop.helper': 'reads the processes of this machine'};
    containers.set('a', {status: 'running'}).set('b', {status: 'running', labels});
    await mirror.refreshAll();
    expect(shown()).toEqual(['a running']);
    await mirror.refresh(only('b'));
    expect(shown()).toEqual(['a running']);
    expect(await mirror.strangers()).toEqual(new Set());
  });

  test('is compared with what there is', async () => {
    const {containers, mirror} = fakeEngine();
    containers.set('a', {status: 'running'}).set('b', {status: 'running'});
    await mirror.refreshAll();
    containers.delete('a');
    containers.set('c', {status: 'running'});
    expect(await mirror.strangers()).toEqual(new Set([idOf('c'), idOf('a')]));
  });
});

describe('what happens on an engine', () => {
  const event = (letter: string, action = 'start'): EngineEvent => ({
    type: 'container',
    action,
    id: idOf(letter),
    attributes: {},
    at: 1n,
  });

  test('is asked about together, and never twice for the same', async () => {
    const {containers, asked, mirror} = fakeEngine();
    containers.set('a', {status: 'running'});
    await mirror.refreshAll();
    asked.length = 0;
    const told: number[] = [];
    const stop = new AbortController();
    const cleaner = mirrorCleaner(mirror, stop.signal, events => told.push(events.length));
    cleaner.happened(event('a'));
    cleaner.happened(event('a', 'exec_start'));
    await wait(40);
    expect(asked).toEqual([]);
    cleaner.goOn();
    for (let count = 0; count < 5; count += 1) cleaner.happened(event('a'));
    await until(
      () => told.length > 0,
      () => 'nothing was asked',
    );
    expect(told).toEqual([6]);
    expect(asked).toEqual([`/containers/${idOf('a')}/json`]);
    stop.abort();
  });

  test('is asked about again where the engine failed to answer', async () => {
    let failures = 1;
    let refreshed = 0;
    const mirror: Pick<Mirror, 'refresh' | 'strangers'> = {
      refresh: async () => {
        failures -= 1;
        if (failures >= 0) throw new EngineRefusal(500, 'not now');
        refreshed += 1;
        return new Set();
      },
      strangers: async () => new Set(),
    };
    const stop = new AbortController();
    const cleaner = mirrorCleaner({...fakeEngine().mirror, ...mirror}, stop.signal, () => undefined);
    cleaner.goOn();
    cleaner.happened(event('a'));
    await until(
      () => refreshed === 1,
      () => 'it was not asked again',
    );
    stop.abort();
  });
});
