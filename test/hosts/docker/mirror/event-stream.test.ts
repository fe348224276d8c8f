import type {IncomingMessage} from 'node:http';
import {PassThrough} from 'node:stream';
import {afterEach, describe, expect, jest, test} from '@jest/globals';
import type {EngineEvent} from '../../../../source/hosts/docker/answers/event-answer.ts';
import type {EngineClient} from '../../../../source/hosts/docker/connection/client.ts';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';
import {listenToEvents} from '../../../../source/hosts/docker/mirror/event-stream.ts';

afterEach(() => {
  jest.useRealTimers();
});

/** Listens for ten seconds to a stream of the test's own. */
function listen(readFrom: Promise<void>) {
  jest.useFakeTimers({doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask']});
  const stream = new PassThrough();
  const client: Pick<EngineClient, 'target' | 'clockAhead' | 'open'> = {
    target: engineTarget({context: null, url: 'tcp://engine:2375'}, {}),
    clockAhead: () => 0,
    open: async () => stream as unknown as IncomingMessage,
  };
  const told: EngineEvent[] = [];
  const listening = listenToEvents(client as EngineClient, {
    since: 0n,
    duration: 10_000,
    onOpen: () => {},
    onEvent: event => told.push(event),
    signal: new AbortController().signal,
    readFrom,
  });
  return {stream, told, listening};
}

const event = JSON.stringify({
  Type: 'container',
  Action: 'start',
  Actor: {ID: 'a', Attributes: {}},
  time: 1_795_310_676,
});

describe('a stream that is read later', () => {
  test('is no hang when it came to its end long before', async () => {
    const first = Promise.withResolvers<void>();
    const {stream, told, listening} = listen(first.promise);
    stream.end(`${event}\n`);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    first.resolve();
    await listening;
    expect(told.map(({action}) => action)).toEqual(['start']);
  });

  test('that does not come to its end is one, in time', async () => {
    const {listening} = listen(Promise.resolve());
    const ended = listening.then(
      () => 'ended',
      () => 'hangs',
    );
    await jest.advanceTimersByTimeAsync(16_400);
    expect(await Promise.race([ended, Promise.resolve('goes on')])).toBe('goes on');
    await jest.advanceTimersByTimeAsync(200);
    expect(await ended).toBe('hangs');
  });
});
