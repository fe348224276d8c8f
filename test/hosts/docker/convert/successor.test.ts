import {describe, expect, test} from '@jest/globals';
import type {ContainerAnswer} from '../../../../source/hosts/docker/answers/container-answer.ts';
import {baggageOf} from '../../../../source/hosts/docker/convert/baggage.ts';
import {imageObstacle, releaseOf, systemOf} from '../../../../source/hosts/docker/convert/compatible.ts';
import {asideNameOf, successor, targetOfBind} from '../../../../source/hosts/docker/convert/successor.ts';
import {known} from '../recorded.ts';

const original = known('linux-runc').answer;
const make = (answer: ContainerAnswer) =>
  successor({original: answer, image: 'nanobox:isotop-1', to: 'hyperv', runtime: 'runsc', platform: 'linux'});
const network = (more: object = {}) => ({IPAddress: '10.0.0.2', Aliases: [], Links: [], ...more});

describe('the request for a converted container', () => {
  test('is what was asked for the original, under the other runtime and from its files', () => {
    const {body, networks} = make(original);
    expect(body).toMatchObject({
      Image: 'nanobox:isotop-1',
      Env: ['COLOUR=blue'],
      Labels: {team: 'a'},
      Cmd: ['sleep', '3333'],
      HostConfig: {
        Runtime: 'runsc',
        Memory: 67_108_864,
        NanoCpus: 500_000_000,
        RestartPolicy: {Name: 'on-failure', MaximumRetryCount: 3},
        Tmpfs: {'/scratch': ''},
        NetworkMode: 'none',
      },
    });
    expect(body).not.toHaveProperty('NetworkingConfig');
    expect(networks).toEqual([]);
  });

  test('names the isolation, and no runtime, on Windows', () => {
    const {body} = successor({
      original: known('windows-process').answer,
      image: 'i',
      to: 'hyperv',
      runtime: 'hyperv',
      platform: 'windows',
    });
    expect(body).toMatchObject({HostConfig: {Isolation: 'hyperv', Binds: ['C:\\data:C:\\in']}});
    expect(body['HostConfig']).not.toHaveProperty('Runtime');
  });

  test('keeps the very volumes, those without a name too', () => {
    const {Name} = original.Mounts.find(({Destination}) => Destination === '/unnamed') ?? {};
    expect(Name).toMatch(/^[0-9a-f]{64}$/);
    expect(make(original).body['HostConfig']).toMatchObject({Binds: ['named:/named', `${Name}:/unnamed`]});
    const asMount = {
      ...original,
      HostConfig: {
        ...original.HostConfig,
        Binds: [],
        Mounts: [{Type: 'volume', Source: '', Target: '/unnamed'}],
      },
    };
    expect(make(asMount).body['HostConfig']).toMatchObject({
      Binds: ['named:/named'],
      Mounts: [{Type: 'volume', Source: Name, Target: '/unnamed'}],
    });
  });

  test('leaves out the host name that was made from the id, and keeps one that was given', () => {
    expect(make(original).body).not.toHaveProperty('Hostname');
    expect(make({...original, Config: {...original.Config, Hostname: 'given'}}).body).toMatchObject({
      Hostname: 'given',
    });
  });

  test('goes to all of the original’s networks, with what was asked of each', () => {
    const answer = {
      ...original,
      HostConfig: {...original.HostConfig, NetworkMode: 'front', Links: ['/db:/rec/store']},
      NetworkSettings: {
        Ports: {},
        Networks: {
          bridge: network(),
          back: network({IPAMConfig: {IPv4Address: '10.1.0.9'}}),
          front: network({Aliases: ['web', original.Id.slice(0, 12)]}),
        },
      },
    };
    const {body, networks} = make(answer);
    expect(body).toMatchObject({
      NetworkingConfig: {EndpointsConfig: {front: {Aliases: ['web'], Links: []}}},
      HostConfig: {Links: ['db:store']},
    });
    expect(networks).toEqual([
      {name: 'back', settings: {IPAMConfig: {IPv4Address: '10.1.0.9'}, Aliases: [], Links: []}},
    ]);
  });

  test('calls limits as Podman takes them, not as it tells them', () => {
    const {body} = make({
      ...original,
      HostConfig: {...original.HostConfig, Ulimits: [{Name: 'RLIMIT_NOFILE', Soft: 1, Hard: 2}]},
    });
    expect(body['HostConfig']).toMatchObject({Ulimits: [{Name: 'nofile', Soft: 1, Hard: 2}]});
  });

  test('comes under a name of its own for the original meanwhile', () => {
    expect(asideNameOf(original)).toBe(`rec-isotop-aside-${original.Id.slice(0, 6)}`);
  });

  test.each([
    ['/a:/b', '/b'],
    ['vol:/b:ro', '/b'],
    ['C:\\a:D:\\b', 'D:\\b'],
    ['C:\\a:D:\\b:ro', 'D:\\b'],
  ])('knows that %s is mounted on %s', (bind, target) => {
    expect(targetOfBind(bind)).toBe(target);
  });
});

describe('what a conversion keeps and loses', () => {
  test('is said before it is begun', () => {
    const {keeps, loses} = baggageOf(original, 'hyperv', []);
    expect(keeps).toEqual(
      expect.arrayContaining([
        'Keeps all files written in it',
        'Keeps the volume named on /named',
        'Keeps its environment (1)',
        'Keeps its labels (1)',
        'Keeps the restart policy on-failure',
        'Keeps its limits: memory 64 MB, 0.5 processors',
      ]),
    );
    expect(loses).toEqual([
      'Loses what its programs hold in memory: they are ended and started again',
      'Loses its id, and the log of what it printed so far',
      'Loses what lies in memory on /scratch',
      'Loses its host name, which was the beginning of its id',
    ]);
  });

  test('has what only a shared kernel gives', () => {
    const HostConfig = {...original.HostConfig, PidMode: 'host', Privileged: true, Devices: [{}]};
    const privileged = {...original, HostConfig};
    expect(baggageOf(privileged, 'hyperv', []).loses.join()).toMatch(
      /view of the host’s processes.*devices.*privileges/,
    );
    expect(baggageOf(privileged, 'process', []).loses.join()).not.toMatch(/privileges/);
  });

  test('has those that are tied to it by its id', () => {
    const tied = {
      ...original,
      Id: 'f'.repeat(64),
      Name: '/tied',
      HostConfig: {...original.HostConfig, NetworkMode: `container:${original.Id}`},
    };
    expect(baggageOf(original, 'hyperv', [tied]).loses.join()).toMatch(/the tie of tied to it/);
  });

  test('has the ports that the engine chose', () => {
    const HostConfig = {
      ...original.HostConfig,
      PortBindings: {'80/tcp': [{HostIp: '', HostPort: ''}], '53/udp': [{HostIp: '', HostPort: '53'}]},
    };
    const {keeps, loses} = baggageOf({...original, HostConfig}, 'hyperv', []);
    expect(keeps).toContain('Keeps the ports 53 → 53/udp');
    expect(loses.join()).toMatch(/it chooses again/);
  });
});

describe('a Windows image', () => {
  const kernel = '10.0 17763 (17763.1.amd64fre.rs5_release.180914-1434)';
  const server = {os: 'Microsoft Windows Server Version 1809 (OS Build 17763.5696)', kernel};

  test('is of a release, and so is its host', () => {
    expect([releaseOf('10.0.17763.5696'), releaseOf(kernel), releaseOf('10.0.12345')]).toEqual([
      2019,
      2019,
      null,
    ]);
    expect(systemOf(kernel, server.os)).toBe('server-2019');
    expect(systemOf('10.0 26100 (x)', 'Microsoft Windows 11 Pro')).toBe('windows-11');
  });

  test('that does not run under an isolation is told by Microsoft’s table', () => {
    const image = {name: 'i', version: '10.0.14393.1'};
    expect(imageObstacle(image, server, 'WEB', 'process')).toMatchObject({
      kind: 'incompatible-image',
      isolation: 'process',
      remedy: 'hyperv',
    });
    expect(imageObstacle(image, server, 'WEB', 'hyperv')).toBeNull();
    expect(imageObstacle({name: 'i', version: 'unknown'}, server, 'WEB', 'process')).toBeNull();
  });
});
