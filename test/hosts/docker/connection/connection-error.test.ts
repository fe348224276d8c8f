import {describe, expect, test} from '@jest/globals';
import {connectionError, HangFailure} from '../../../../source/hosts/docker/connection/connection-error.ts';
import {engineTarget} from '../../../../source/hosts/docker/connection/target.ts';
import {describe as describeError} from '../../../../source/model/host-error.ts';

const to = (url: string) => engineTarget({context: null, url}, {});
const say = (url: string, code: string | undefined, message = '') =>
  describeError(connectionError(to(url), {code, message}));

describe('an engine that cannot be reached', () => {
  test.each([
    ['unix:///s', 'ENOENT', 'there is no such socket'],
    ['npipe:////./pipe/x', 'ENOENT', 'there is no such pipe'],
    ['ssh://h', 'ENOENT', 'the program ssh is not installed'],
    ['tcp://h', 'ECONNREFUSED', 'nothing listens there'],
    ['unix:///s', 'EACCES', 'permission denied'],
    ['tcp://h', 'ENOTFOUND', 'there is no machine of that name'],
    ['tcp://h', 'ETIMEDOUT', 'that machine cannot be reached'],
    ['tcp://h', 'HPE_INVALID_CONSTANT', 'what answers there is not an engine'],
    ['tcp://h', 'CERT_HAS_EXPIRED', 'its certificate is not trusted ()'],
    ['tcp://h', 'ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ])('%s with %s says why, and what else there is', (url, code, why) => {
    const {message, remedy} = say(url, code);
    expect(message).toBe(`the engine at ${url} does not answer: ${why}`);
    expect(remedy).toMatch(/use --host sim/);
  });

  test('says how one gets the permission', () => {
    expect(say('unix:///s', 'EACCES').remedy).toMatch(/^join the group docker/);
    expect(say('npipe:////./pipe/x', 'EPERM').remedy).toMatch(/^join the group docker-users/);
  });

  test('over ssh says what ssh said, and how to try it by hand', () => {
    expect(say('ssh://me@h:22', 'ESSH', 'me@h: Permission denied (publickey).')).toEqual({
      message: 'the engine at ssh://me@h:22 does not answer: me@h: Permission denied (publickey).',
      remedy: 'try it by hand: ssh -p 22 me@h docker version, or use --host sim',
    });
  });

  test('that speaks no TLS, or wants another certificate, is told by OpenSSL’s words', () => {
    expect(say('tcp://h', 'EPROTO', 'ssl3_get_record:wrong version number').message).toMatch(
      /it does not speak TLS$/,
    );
    expect(say('tcp://h', 'EPROTO', 'tlsv13 alert certificate required').message).toMatch(
      /refused the certificate/,
    );
  });

  test('and hangs says for how long it was waited', () => {
    expect(new HangFailure(to('unix:///s'), 5).message).toBe(
      'the engine at unix:///s does not answer: no answer within 5 s',
    );
  });
});
