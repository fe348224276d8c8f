import {expect, describe as group, test} from '@jest/globals';
import {describe, HostFailure, toHostError} from '../../source/model/host-error.ts';

group('an error is one sentence that names the thing', () => {
  test('and says what is so already', () => {
    expect(describe({kind: 'wrong-state', action: 'start', name: 'DEMO', state: 'running'})).toEqual({
      message: 'cannot start DEMO: it is already running',
      remedy: null,
    });
  });

  test('and then the remedy, where there is one', () => {
    expect(describe({kind: 'wrong-state', action: 'enter', name: 'DEMO', state: 'stopped'})).toEqual({
      message: 'cannot enter DEMO: it is Off',
      remedy: 'start it first: isotop start DEMO',
    });
  });

  test('a stop of what is Off has no remedy: there is nothing to do', () => {
    expect(describe({kind: 'wrong-state', action: 'stop', name: 'DEMO', state: 'created'}).remedy).toBeNull();
  });

  test('a list of what there is stays short', () => {
    const known = Array.from({length: 40}, (_, index) => `image-${index}`);
    expect(describe({kind: 'no-such-image', image: 'none', known}).remedy).toBe(
      'the host has image-0, image-1, image-2, image-3, image-4, image-5 …',
    );
  });
});

test('what was thrown by others is unexpected, and keeps its message only', () => {
  expect(toHostError(new Error('boom'))).toEqual({kind: 'unexpected', message: 'boom'});
  expect(toHostError('boom')).toEqual({kind: 'unexpected', message: 'boom'});
  expect(toHostError(new HostFailure({kind: 'name-taken', name: 'A'}))).toEqual({
    kind: 'name-taken',
    name: 'A',
  });
});
