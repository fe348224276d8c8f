import {describe, expect, test} from '@jest/globals';
import {readEvent} from '../../../../source/hosts/docker/answers/event-answer.ts';
import {hostEvent} from '../../../../source/hosts/docker/translate/event.ts';
import {hostId} from '../../../../source/model/ids.ts';

const id = '721b5c5dea0a873863ece29c3e5c4401f3b89e44b598e990d643dd9ea2ef67e6';
const line = (action: string, attributes: object = {}, type = 'container') =>
  JSON.stringify({
    status: action,
    id,
    from: 'nanobox',
    Type: type,
    Action: action,
    Actor: {ID: id, Attributes: {image: 'nanobox', name: 'web', ...attributes}},
    scope: 'local',
    time: 1795317148,
  }).replace(/}$/, ',"timeNano":1795317148969615669}');
const told = (action: string, attributes: object = {}, type = 'container') => {
  const event = readEvent(line(action, attributes, type));
  return event && hostEvent(hostId('docker:test'), event, 7);
};

describe('an engine’s event', () => {
  test('keeps its moment to the nanosecond', () => {
    expect(readEvent(line('start'))).toMatchObject({
      type: 'container',
      action: 'start',
      id,
      at: 1795317148969615669n,
    });
  });

  test.each([
    ['', 'not JSON'],
    ['{}', 'no action'],
    ['[1]', 'no object'],
    ['{"Action": 3}', 'no text'],
  ])('%j is none: %s', text => {
    expect(readEvent(text)).toBeNull();
  });

  test('is told in a sentence, with its number', () => {
    expect(told('die', {exitCode: '137'})).toEqual({
      host: 'docker:test',
      at: 1795317148969,
      sequence: 7,
      kind: 'container-stopped',
      subject: 'web',
      actor: 'the engine',
      message: 'web stopped with exit code 137',
    });
    expect(told('rename', {oldName: '/old'})?.message).toBe('web was renamed; it was old');
    expect(told('kill', {signal: '9'})?.message).toBe('web was sent a signal 9');
  });

  test('of Podman’s own words is the same', () => {
    expect(told('died', {containerExitCode: '1'})?.message).toBe('web stopped with exit code 1');
    expect(told('remove')?.kind).toBe('container-removed');
  });

  test('of an image without a name calls it by its short id', () => {
    expect(told('delete', {name: `sha256:${id}`}, 'image')?.subject).toBe('721b5c5dea0a');
  });

  test('of a helper container of isotop’s own is not told', () => {
    expect(told('start', {'isotop.helper': 'reads'})).toBeNull();
  });

  test.each(['exec_start: sh', 'top', 'attach', 'resize'])('%s is not worth telling', action => {
    expect(told(action)).toBeNull();
  });
});
