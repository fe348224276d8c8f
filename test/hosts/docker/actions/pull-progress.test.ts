import {describe, expect, test} from '@jest/globals';
import {pullError} from '../../../../source/hosts/docker/actions/pull.ts';
import {pullBegun, pullProgress, pullStep} from '../../../../source/hosts/docker/actions/pull-progress.ts';
import {describe as describeError} from '../../../../source/model/host-error.ts';

const after = (...messages: object[]) =>
  messages.reduce((state: typeof pullBegun, message) => pullStep(state, JSON.stringify(message)), pullBegun);

describe('the progress of a pull', () => {
  const begun = {status: 'Pulling from library/busybox', id: '1.36'};
  const layers = [
    {status: 'Pulling fs layer', progressDetail: {}, id: 'a'},
    {status: 'Pulling fs layer', progressDetail: {}, id: 'b'},
    {status: 'Downloading', progressDetail: {current: 10, total: 100}, id: 'a'},
    {status: 'Already exists', progressDetail: {}, id: 'b'},
  ];

  test('counts the layers that are here, and the bytes that are known', () => {
    expect(pullProgress('busybox:1.36', pullBegun)).toEqual({
      image: 'busybox:1.36',
      step: 'Looking for busybox:1.36',
      doneBytes: 0,
      totalBytes: 0,
    });
    expect(pullProgress('busybox:1.36', after(begun, ...layers))).toEqual({
      image: 'busybox:1.36',
      step: 'Downloading busybox:1.36: 1 of 2 layers',
      doneBytes: 10,
      totalBytes: 100,
    });
  });

  test('goes on to unpacking, and to the end', () => {
    const loaded = [
      ...layers,
      {status: 'Download complete', id: 'a'},
      {status: 'Extracting', progressDetail: {current: 1, total: 2}, id: 'a'},
    ];
    expect(pullProgress('x', after(begun, ...loaded))).toMatchObject({
      step: 'Unpacking x',
      doneBytes: 100,
      totalBytes: 100,
    });
    expect(
      pullProgress('x', after(begun, ...loaded, {status: 'Status: Downloaded newer image for x'})).step,
    ).toBe('x is here');
  });

  test('keeps the engine’s error, and passes over what is no message', () => {
    expect(after(begun, {errorDetail: {message: 'no space left'}, error: 'no space left'}).error).toBe(
      'no space left',
    );
    expect(pullStep(pullBegun, 'nonsense')).toBe(pullBegun);
  });
});

describe('an image that cannot be had', () => {
  test.each([
    [
      'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      'its registry cannot be reached from there',
    ],
    [
      "pull access denied for x, repository does not exist or may require 'docker login'",
      'its registry has none of that name, or does not show it to everybody',
    ],
    [
      'manifest for x:9 not found: manifest unknown',
      'its registry has none of that name, or does not show it to everybody',
    ],
    [
      'write /var/lib/docker/tmp/x: no space left on device.',
      'cannot be fetched: write /var/lib/docker/tmp/x: no space left on device',
    ],
  ])('%j is a sentence', (message, why) => {
    expect(describeError(pullError('x:9', message)).message).toBe(
      `the image x:9 is not on the engine, and ${why}`,
    );
  });
});
