import {describe, expect, test} from '@jest/globals';
import type {EngineEvent} from '../../../../source/hosts/docker/answers/event-answer.ts';
import {clean, isClean, mix, soil} from '../../../../source/hosts/docker/mirror/dirt.ts';

const event = (type: string, action: string, attributes: Record<string, string> = {}): EngineEvent => ({
  type,
  action,
  id: 'a',
  attributes,
  at: 1n,
});

describe('what an event makes out of date', () => {
  test('is the container that it is about', () => {
    expect(soil(clean, event('container', 'start'))).toEqual({...clean, containers: new Set(['a'])});
  });

  test('is nothing when it is about a helper container of isotop’s own', () => {
    expect(soil(clean, event('container', 'start', {'isotop.helper': 'reads'}))).toBe(clean);
  });

  test('is the container on a network, or the networks', () => {
    expect(soil(clean, event('network', 'connect', {container: 'b'})).containers).toEqual(new Set(['b']));
    expect(soil(clean, event('network', 'create'))).toEqual({...clean, networks: true});
  });

  test('is the images too when a container is saved', () => {
    expect(soil(clean, event('container', 'commit'))).toMatchObject({images: true});
    expect(soil(clean, event('image', 'tag'))).toEqual({...clean, images: true});
  });

  test('is what the engine says of itself when it is set up anew', () => {
    expect(soil(clean, event('daemon', 'reload'))).toEqual({...clean, facts: true});
  });

  test.each(['exec_create', 'exec_start', 'exec_die', 'top', 'attach', 'resize', 'export'])(
    'is nothing when a container’s event is %s',
    action => expect(soil(clean, event('container', action))).toBe(clean),
  );

  test('is the container whose health changed', () => {
    expect(soil(clean, event('container', 'health_status')).containers).toEqual(new Set(['a']));
  });

  test('adds up', () => {
    const both = mix(
      {...clean, containers: new Set(['a'])},
      {...clean, containers: new Set(['b']), images: true},
    );
    expect(both).toEqual({...clean, containers: new Set(['a', 'b']), images: true});
    expect(isClean(both)).toBe(false);
    expect(isClean(clean)).toBe(true);
  });
});
