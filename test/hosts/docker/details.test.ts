import {describe, expect, test} from '@jest/globals';
import {detailsOf} from '../../../source/hosts/docker/details.ts';
import {factsOf, known} from './recorded.ts';

describe('the details of a container', () => {
  test('say what its row does not', () => {
    const container = known('linux-runc');
    expect(detailsOf(container, factsOf('linux'))).toMatchObject({
      isolation: 'process',
      runtime: 'runc',
      asked: null,
      exitCode: null,
      outOfMemory: false,
      failure: null,
      health: null,
      restarts: 0,
      restartPolicy: 'on-failure, 3 times at the most',
      mounts: expect.arrayContaining([{kind: 'volume', source: 'named', target: '/named', readOnly: false}]),
      networks: [{name: 'none', address: null}],
      labels: {team: 'a'},
      environment: ['COLOUR=blue'],
      raw: container.raw,
    });
  });

  test('say what was asked for where it became something else', () => {
    const {answer, raw} = known('windows-process');
    const left = {...answer, HostConfig: {...answer.HostConfig, Isolation: 'default'}};
    expect(detailsOf({answer: left, raw, runtime: null}, factsOf('windows')).asked).toEqual({
      isolation: 'default',
      runtime: null,
    });
    expect(detailsOf(known('windows-process'), factsOf('windows')).asked).toBeNull();
    expect(detailsOf(known('podman-container', 'crun'), factsOf('podman')).asked).toBeNull();
  });

  test('have the ports that are published now, or that would be', () => {
    const windows = detailsOf(known('windows-process'), factsOf('windows'));
    expect(windows.ports).toEqual([
      {containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8080},
    ]);
    const {answer, raw} = known('windows-process');
    const stopped = {...answer, NetworkSettings: {Ports: {}, Networks: {}}};
    expect(detailsOf({answer: stopped, raw, runtime: null}, factsOf('windows')).ports).toEqual([
      {containerPort: 80, protocol: 'tcp', hostAddress: null, hostPort: 8080},
    ]);
  });

  test('say how it failed', () => {
    const {answer, raw} = known('linux-runc');
    const State = {
      ...answer.State,
      Status: 'exited',
      ExitCode: 137,
      OOMKilled: true,
      Error: 'out of luck',
      FinishedAt: '2024-05-01T10:00:00Z',
      Health: {Status: 'unhealthy'},
    };
    expect(detailsOf({answer: {...answer, State}, raw, runtime: null}, factsOf('linux'))).toMatchObject({
      exitCode: 137,
      outOfMemory: true,
      failure: 'out of luck',
      health: 'unhealthy',
      finishedAt: Date.UTC(2024, 4, 1, 10),
    });
  });
});
