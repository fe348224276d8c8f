import {describe, expect, test} from '@jest/globals';
import {chooseHost} from '../../source/hosts/choose-host.ts';
import type {DockerSurroundings} from '../../source/hosts/docker/surroundings.ts';
import type {HostAddress} from '../../source/hosts/host-address.ts';

const nothing: DockerSurroundings = {
  dockerHost: null,
  chosenContext: null,
  contexts: [],
  hasDefaultSocket: false,
};

const choose = (
  address: HostAddress,
  more: {
    readonly impliesSimulated?: string;
    readonly surroundings?: Partial<DockerSurroundings>;
  } = {},
) =>
  chooseHost({address, impliesSimulated: more.impliesSimulated ?? null}, async () => ({
    ...nothing,
    ...more.surroundings,
  }));

const simulated = {kind: 'simulated'};
const docker = {kind: 'docker', context: null, url: null};

describe('--host auto', () => {
  test.each([
    ['DOCKER_HOST is set', {dockerHost: 'tcp://h:2375'}],
    ['a context is chosen', {chosenContext: 'prod'}],
    ['the default socket exists', {hasDefaultSocket: true}],
  ])('is docker when %s', async (_, surroundings) => {
    expect(await choose({kind: 'auto'}, {surroundings})).toEqual(docker);
  });

  test('is the simulated host when nothing tells of an engine', async () => {
    expect(await choose({kind: 'auto'}, {surroundings: {contexts: ['prod']}})).toEqual(simulated);
  });

  test('is the simulated host for what only that understands, whatever engine there is', async () => {
    const surroundings = {dockerHost: 'tcp://h:2375'};
    expect(await choose({kind: 'auto'}, {impliesSimulated: '--state', surroundings})).toEqual(simulated);
  });
});

describe('--host', () => {
  test('takes an engine of a context, of an address, or the one that docker takes', async () => {
    expect(await choose({kind: 'docker'})).toEqual(docker);
    expect(await choose({kind: 'endpoint', url: 'ssh://h'})).toEqual({...docker, url: 'ssh://h'});
    const surroundings = {contexts: ['prod']};
    expect(await choose({kind: 'context', name: 'prod'}, {surroundings})).toEqual({
      ...docker,
      context: 'prod',
    });
    expect(await choose({kind: 'context', name: 'default'})).toEqual({...docker, context: 'default'});
  });

  test('refuses a context that is not there', async () => {
    expect(await choose({kind: 'context', name: 'prood'}, {surroundings: {contexts: ['prod']}})).toEqual({
      kind: 'wrong',
      message: '--host cannot be prood: there is no such Docker context',
      remedy: expect.stringContaining('sim'),
    });
  });

  test.each<HostAddress>([
    {kind: 'docker'},
    {kind: 'endpoint', url: 'unix:///x'},
    {kind: 'context', name: 'default'},
  ])('refuses an engine beside what only the simulated host understands: %j', async address => {
    expect(await choose(address, {impliesSimulated: 'populate'})).toMatchObject({
      kind: 'wrong',
      message: 'populate is for the simulated host only',
    });
  });
});
