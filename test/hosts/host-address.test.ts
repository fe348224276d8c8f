import {expect, test} from '@jest/globals';
import {readHostAddress} from '../../source/hosts/host-address.ts';

test.each([
  ['auto', {kind: 'auto'}],
  ['sim', {kind: 'simulated'}],
  ['docker', {kind: 'docker'}],
  ['prod', {kind: 'context', name: 'prod'}],
  ['desktop-linux_2.0+x', {kind: 'context', name: 'desktop-linux_2.0+x'}],
  ['unix:///var/run/docker.sock', {kind: 'endpoint', url: 'unix:///var/run/docker.sock'}],
  ['npipe:////./pipe/docker_engine', {kind: 'endpoint', url: 'npipe:////./pipe/docker_engine'}],
  ['tcp://[::1]:2375', {kind: 'endpoint', url: 'tcp://[::1]:2375'}],
  ['ssh://me@far:2222', {kind: 'endpoint', url: 'ssh://me@far:2222'}],
])('--host %s is understood', (text, address) => {
  expect(readHostAddress(text)).toEqual(address);
});

test.each([
  '',
  ' ',
  '-x',
  'a',
  'a b',
  'http://x',
  'unix://',
  'tcp://',
  'ssh://',
  'tcp://a b',
  'sim\n',
  '容器',
])('--host %j has none of the forms', text => {
  expect(readHostAddress(text)).toBeNull();
});
