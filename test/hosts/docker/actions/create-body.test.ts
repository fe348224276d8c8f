import {describe, expect, test} from '@jest/globals';
import {createBody} from '../../../../source/hosts/docker/actions/create-body.ts';
import type {CreateRequest} from '../../../../source/model/create-request.ts';
import {factsOf} from '../recorded.ts';

const request = (more: Partial<CreateRequest> = {}): CreateRequest => ({
  name: 'web',
  image: 'nginx',
  command: [],
  ...more,
});
const linux = (more: Partial<CreateRequest> = {}) => createBody(request(more), factsOf('linux'), {});

describe('a request for a container', () => {
  test('leaves to the engine what is left out', () => {
    expect(linux()).toEqual({Image: 'nginx', HostConfig: {}});
  });

  test('has the limits, the network and the command in the engine’s units', () => {
    expect(linux({command: ['sleep', '1'], network: 'none', memoryMiB: 64, processors: 0.5})).toEqual({
      Image: 'nginx',
      Cmd: ['sleep', '1'],
      HostConfig: {NetworkMode: 'none', Memory: 67_108_864, NanoCpus: 500_000_000},
    });
  });

  test('names the runtime on Linux, the isolation on Windows', () => {
    expect(linux({isolation: 'hyperv'}).HostConfig).toEqual({Runtime: 'runsc'});
    expect(linux({isolation: 'process'}).HostConfig).toEqual({Runtime: 'runc'});
    const windows = (more: Partial<CreateRequest>) =>
      createBody(request(more), factsOf('windows'), {}).HostConfig;
    expect(windows({isolation: 'hyperv'})).toEqual({Isolation: 'hyperv'});
    expect(windows({runtime: 'default'})).toEqual({Isolation: 'process'});
    expect(() => windows({runtime: 'runsc'})).toThrow('there is no runtime named runsc');
  });

  test('refuses a runtime that is not there, or that has the other isolation', () => {
    expect(() => linux({runtime: 'nosuch'})).toThrow('there is no runtime named nosuch');
    expect(() => linux({runtime: 'runc', isolation: 'hyperv'})).toThrow(
      'the runtime for vm isolation cannot be runc',
    );
  });

  test('refuses of Podman what Podman would not do', () => {
    const podman = (runtime: string) => createBody(request({runtime}), factsOf('podman'), {}).HostConfig;
    expect(podman('runc')).toEqual({Runtime: 'runc'});
    expect(() => podman('runsc')).toThrow(
      /^Podman makes containers for Docker's clients under its default runtime \(runc\) only/,
    );
  });

  test('says how a VM runtime is added where there is none, and asks where there are several', () => {
    const facts = factsOf('linux');
    const withRuntimes = (...names: string[]) => ({
      ...facts,
      host: {
        ...facts.host,
        runtimes: facts.host.runtimes
          .filter(({name}) => names.includes(name))
          .concat(names.includes('kata') ? [{name: 'kata', isolation: 'hyperv' as const}] : []),
      },
    });
    const make =
      (...names: string[]) =>
      () =>
        createBody(request({isolation: 'hyperv'}), withRuntimes(...names), {});
    expect(make('runc')).toThrow('debian has no runtime for vm isolation');
    expect(make('runc', 'runsc', 'kata')).toThrow(/the runtime cannot be left out/);
  });

  test('takes what docker’s own flags ask for', () => {
    const extras = {
      env: ['A=b=c', 'HOME', 'UNSET'],
      volume: ['data:/data', '/host:/in:ro', '/unnamed', 'C:\\a:C:\\b'],
      mount: ['type=bind,source=/s,target=/t,readonly'],
      publish: ['8080:80', '127.0.0.1:53:53/udp', '9000', '7000-7001:70-71'],
      expose: ['443'],
      label: ['team=a', 'bare'],
      hostname: 'h',
      workdir: '/w',
      user: '1000',
      restart: 'on-failure:3',
      tty: true,
    };
    expect(
      createBody(request({extras, interactive: true, removeOnExit: true}), factsOf('linux'), {HOME: '/root'}),
    ).toEqual({
      Image: 'nginx',
      Env: ['A=b=c', 'HOME=/root'],
      Volumes: {'/unnamed': {}},
      ExposedPorts: {'80/tcp': {}, '53/udp': {}, '9000/tcp': {}, '70/tcp': {}, '71/tcp': {}, '443/tcp': {}},
      Labels: {team: 'a', bare: ''},
      Hostname: 'h',
      WorkingDir: '/w',
      User: '1000',
      Tty: true,
      OpenStdin: true,
      HostConfig: {
        AutoRemove: true,
        Binds: ['data:/data', '/host:/in:ro', 'C:\\a:C:\\b'],
        Mounts: [{Type: 'bind', Source: '/s', Target: '/t', ReadOnly: true}],
        PortBindings: {
          '80/tcp': [{HostIp: '', HostPort: '8080'}],
          '53/udp': [{HostIp: '127.0.0.1', HostPort: '53'}],
          '9000/tcp': [{HostIp: '', HostPort: ''}],
          '70/tcp': [{HostIp: '', HostPort: '7000'}],
          '71/tcp': [{HostIp: '', HostPort: '7001'}],
        },
        RestartPolicy: {Name: 'on-failure', MaximumRetryCount: 3},
      },
    });
  });

  test.each([
    [{publish: ['http']}, 'a published port cannot be http'],
    [{publish: ['1-3:1-2']}, 'a published port cannot be 1-3:1-2'],
    [{mount: ['type=bind']}, 'a mount cannot be type=bind'],
    [{restart: 'sometimes'}, 'the restart policy cannot be sometimes'],
  ])('refuses %j with a sentence', (extras, message) => {
    expect(() => linux({extras})).toThrow(message);
  });
});
