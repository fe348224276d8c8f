import {describe, expect, test} from '@jest/globals';
import {containerOf, stateOf} from '../../../../source/hosts/docker/translate/container.ts';
import {factsOf, known} from '../recorded.ts';

describe('a container of an engine', () => {
  test('under runc shares the host’s kernel and has no worker', () => {
    expect(containerOf(known('linux-runc'), factsOf('linux'))).toMatchObject({
      host: 'docker:test',
      name: 'rec',
      image: 'nanobox',
      isolation: 'process',
      runtime: 'runc',
      state: 'running',
      exitCode: null,
      command: ['sleep', '3333'],
      network: 'none',
      owner: null,
      memoryMiB: 64,
      processors: 0.5,
      workerPid: null,
      insideCount: null,
    });
  });

  test('under runsc has the engine’s process of it as its worker', () => {
    const {answer} = known('linux-runsc');
    expect(containerOf(known('linux-runsc'), factsOf('linux'))).toMatchObject({
      isolation: 'hyperv',
      runtime: 'runsc',
      workerPid: answer.State.Pid,
    });
  });

  test('of Podman has the runtime that Podman’s own answer tells, else an unknown one', () => {
    expect(containerOf(known('podman-container', 'runc'), factsOf('podman'))).toMatchObject({
      runtime: 'runc',
      isolation: 'process',
      state: 'created',
      startedAt: null,
      insideCount: 0,
    });
    expect(containerOf(known('podman-container', 'unknown'), factsOf('podman')).isolation).toBeNull();
  });

  test('on Windows has the isolation that the engine resolved', () => {
    expect(containerOf(known('windows-process'), factsOf('windows'))).toMatchObject({
      name: 'WINCONT',
      isolation: 'process',
      runtime: 'default',
      owner: 'docker',
      network: 'nat',
      computeSystemId: '1a'.repeat(32),
      memoryMiB: null,
      workerPid: null,
    });
    expect(containerOf(known('windows-hyperv'), factsOf('windows'))).toMatchObject({
      isolation: 'hyperv',
      runtime: 'hyperv',
      memoryMiB: 1024,
      processors: 2,
    });
    const {answer, raw} = known('windows-hyperv');
    const unresolved = {...answer, HostConfig: {...answer.HostConfig, Isolation: 'default'}};
    expect(containerOf({answer: unresolved, raw, runtime: null}, factsOf('windows')).isolation).toBe(
      'process',
    );
  });

  test('that has ended says with which exit code, and one that never ran does not', () => {
    const {answer, raw} = known('linux-runc');
    const ended = {
      Status: 'exited',
      Pid: 0,
      ExitCode: 137,
      StartedAt: '2024-05-01T10:00:00Z',
      FinishedAt: '2024-05-01T10:00:01Z',
    };
    const facts = factsOf('linux');
    expect(containerOf({answer: {...answer, State: ended}, raw, runtime: null}, facts)).toMatchObject({
      state: 'stopped',
      exitCode: 137,
      startedAt: Date.UTC(2024, 4, 1, 10),
      insideCount: 0,
    });
    const never = {
      Status: 'created',
      Pid: 0,
      ExitCode: 0,
      StartedAt: '0001-01-01T00:00:00Z',
      FinishedAt: '0001-01-01T00:00:00Z',
    };
    expect(containerOf({answer: {...answer, State: never}, raw, runtime: null}, facts)).toMatchObject({
      state: 'created',
      exitCode: null,
      startedAt: null,
    });
  });

  test.each([
    ['running', 'running'],
    ['paused', 'paused'],
    ['restarting', 'starting'],
    ['removing', 'stopping'],
    ['exited', 'stopped'],
    ['dead', 'failed'],
    ['created', 'created'],
    ['configured', 'created'],
    ['initialized', 'created'],
    ['stopped', 'stopped'],
  ] as const)('that docker or Podman call %s is %s', (status, state) => {
    expect(stateOf(status)).toBe(state);
  });
});
