import {describe, expect, test} from '@jest/globals';
import {type Asked, refusalError, refused} from '../../../../source/hosts/docker/actions/refused.ts';
import {EngineRefusal, refusalMessage} from '../../../../source/hosts/docker/connection/refusal.ts';
import {describe as describeError, HostFailure} from '../../../../source/model/host-error.ts';

const asked = (more: Partial<Asked> = {}): Asked => ({
  action: 'start',
  name: 'web',
  state: 'stopped',
  runtimes: ['runc', 'runsc'],
  ...more,
});
const say = (status: number, message: string, more: Partial<Asked> = {}) =>
  describeError(refusalError(new EngineRefusal(status, message), asked(more))).message;

// The engines' own words: docker 20.10 and 25, Podman 4.3.
describe('an engine’s refusal', () => {
  test.each([
    [304, '', {action: 'start'}, 'cannot start web: it is already running'],
    [304, '', {action: 'stop'}, 'cannot stop web: it is Off'],
    [409, 'Container 12ab is not running', {action: 'kill'}, 'cannot kill web: it is Off'],
    [
      500,
      'Cannot kill container: web: Container 12ab is not running',
      {action: 'kill'},
      'cannot kill web: it is Off',
    ],
    [
      409,
      'can only kill running containers. 12ab is in state exited: container state improper',
      {action: 'kill'},
      'cannot kill web: it is Off',
    ],
    [
      409,
      'Container 12ab is already paused',
      {action: 'pause', state: 'paused'},
      'cannot pause web: it is already paused',
    ],
    [
      500,
      'Container 12ab is not paused',
      {action: 'unpause', state: 'running'},
      'cannot unpause web: it is not paused',
    ],
    [500, 'cannot start a paused container, try unpause instead', {}, 'cannot start web: it is paused'],
    [
      409,
      'You cannot remove a running container 12ab. Stop the container before attempting removal or force remove',
      {action: 'remove'},
      'cannot remove web: it is running',
    ],
    [
      500,
      'cannot remove container 12ab as it is running - running or paused containers cannot be removed without force',
      {action: 'remove', state: 'running'},
      'cannot remove web: it is running',
    ],
    [
      409,
      'removal of container 12ab is already in progress',
      {action: 'remove'},
      'cannot remove web: it is stopping',
    ],
    [404, 'No such container: 12ab', {}, 'there is no container named web'],
    [
      409,
      'Conflict. The container name "/web" is already in use by container "12ab". You have to remove',
      {action: 'create'},
      'cannot create web: the name is taken',
    ],
    [
      409,
      'Conflict. The container name "/new" is already in use by container "12ab".',
      {action: 'rename', newName: 'new'},
      'cannot rename web: the name new is taken',
    ],
    [
      400,
      'Invalid container name (t/x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
      {action: 'create', name: 't/x'},
      'the name of a container cannot be t/x',
    ],
    [400, 'unknown or invalid runtime name: kata', {}, 'there is no runtime named kata'],
    [400, 'Unknown runtime specified kata', {}, 'there is no runtime named kata'],
    [400, 'No command specified', {action: 'create'}, 'cannot create web: its image says no command'],
    [
      500,
      'no command or entrypoint provided, and no CMD or ENTRYPOINT from image',
      {action: 'create'},
      'cannot create web: its image says no command',
    ],
    [
      500,
      'OCI runtime create failed:\n  something\n  odd.',
      {},
      'cannot start web: OCI runtime create failed: something odd',
    ],
  ] as const)('%i %j is a sentence of isotop’s', (status, message, more, sentence) => {
    expect(say(status, message, more)).toBe(sentence);
  });

  test('is nothing else than a refusal', () => {
    expect(refused(new EngineRefusal(404, 'No such container: x'), asked())).toBeInstanceOf(HostFailure);
    const other = new Error('other');
    expect(refused(other, asked())).toBe(other);
  });

  test('is found in what the engine answers, whatever form it has', () => {
    expect(refusalMessage(404, '{"message":"No such container: x"}\n')).toBe('No such container: x');
    expect(refusalMessage(400, 'Client sent an HTTP request to an HTTPS server.\n')).toBe(
      'Client sent an HTTP request to an HTTPS server.',
    );
    expect(refusalMessage(502, '')).toBe('it answered with status 502');
    expect(refusalMessage(500, '{"message":7}')).toBe('{"message":7}');
  });
});
