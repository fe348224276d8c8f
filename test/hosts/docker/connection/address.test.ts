import {describe, expect, test} from '@jest/globals';
import {readAddress} from '../../../../source/hosts/docker/connection/address.ts';
import {sshArguments} from '../../../../source/hosts/docker/connection/ssh-stream.ts';

describe('an engine’s address', () => {
  test.each([
    ['unix:///var/run/docker.sock', {kind: 'unix', path: '/var/run/docker.sock'}],
    ['npipe:////./pipe/docker_engine', {kind: 'npipe', path: '\\\\.\\pipe\\docker_engine'}],
    ['tcp://10.0.0.2', {kind: 'tcp', host: '10.0.0.2', port: 2375}],
    ['tcp://host:2400', {kind: 'tcp', host: 'host', port: 2400}],
    ['http://host:80', {kind: 'tcp', host: 'host', port: 80}],
    ['tcp://[fe80::1]:2375', {kind: 'tcp', host: 'fe80::1', port: 2375}],
    ['ssh://prod', {kind: 'ssh', host: 'prod', user: null, port: null, socket: null}],
    ['ssh://me@prod:2222', {kind: 'ssh', host: 'prod', user: 'me', port: 2222, socket: null}],
    [
      'ssh://prod/run/user/1000/docker.sock',
      {kind: 'ssh', host: 'prod', user: null, port: null, socket: '/run/user/1000/docker.sock'},
    ],
  ])('%s is read', (url, address) => {
    expect(readAddress(url, false)).toEqual(address);
  });

  test('has another port of its own with TLS', () => {
    expect(readAddress('tcp://host', true)).toEqual({kind: 'tcp', host: 'host', port: 2376});
  });

  test.each([['unix://'], ['tcp://'], ['gopher://x'], ['/var/run/docker.sock'], ['tcp://a b'], ['']])(
    '%j is none',
    url => expect(readAddress(url, false)).toBeNull(),
  );
});

describe('an engine behind ssh', () => {
  const argumentsFor = (url: string) => {
    const address = readAddress(url, false);
    if (address?.kind !== 'ssh') throw new Error('no ssh address');
    return sshArguments(address).join(' ');
  };

  test('is reached as docker does it, and never asks the user anything', () => {
    expect(argumentsFor('ssh://me@prod:2222')).toMatch(
      /-o BatchMode=yes .*-l me -p 2222 -- prod docker system dial-stdio$/,
    );
  });

  test('may have its socket in another place', () => {
    expect(argumentsFor('ssh://prod/x/d.sock')).toMatch(
      /-- prod docker --host unix:\/\/\/x\/d\.sock system dial-stdio$/,
    );
  });

  test('cannot be named so that ssh takes it for an option', () => {
    expect(argumentsFor('ssh://-oProxyCommand=x')).toMatch(/ -- /);
  });
});
