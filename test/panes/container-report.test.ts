import {describe, expect, test} from '@jest/globals';
import type {Container, ContainerReport} from '../../source/model/container.ts';
import {reportDetails} from '../../source/panes/container-report.ts';
import {stateText, stateTone} from '../../source/panes/container-state.ts';
import {container} from '../support/hand-made.ts';

const nothing: ContainerReport = {
  asked: null,
  health: null,
  outOfMemory: false,
  restarts: 0,
  restartPolicy: null,
  failure: null,
  finishedAt: null,
  ports: [],
  mounts: [],
};
const reported = (report: Partial<ContainerReport>, more: Partial<Container> = {}): Container =>
  container('WEB', {...more, report: {...nothing, ...report}});
const shown = (given: Container) => {
  const look = {container: given, pending: undefined};
  return [stateText(look), stateTone(look)];
};

describe('the state of a container of a real engine', () => {
  test('says that it is unhealthy, and warns while that is found out', () => {
    expect(shown(reported({health: 'unhealthy'}))).toEqual(['Unhealthy', 'bad']);
    expect(shown(reported({health: 'starting'}))).toEqual(['Running', 'warning']);
    expect(shown(reported({health: 'healthy'}))).toEqual(['Running', 'good']);
  });

  test('says how its last run ended, where that was not well', () => {
    const off = {state: 'stopped', exitCode: 137} as const;
    expect(shown(reported({outOfMemory: true}, off))).toEqual(['Off (OOM)', 'bad']);
    expect(shown(reported({}, off))).toEqual(['Off (137)', 'dim']);
    expect(shown(reported({}, {...off, exitCode: 0}))).toEqual(['Off', 'dim']);
    expect(shown(container('SIM', off))).toEqual(['Off', 'dim']);
  });

  test('is what is done to it, while something is', () => {
    const look = {container: reported({health: 'unhealthy'}), pending: 'stop'} as const;
    expect(stateText(look)).toBe('Stopping…');
  });
});

describe('the details of a container of a real engine', () => {
  const details = (report: Partial<ContainerReport>) => Object.fromEntries(reportDetails(reported(report)));

  test('name ports, mounts, restarts and health, and say where there are none', () => {
    expect(
      details({ports: ['8080→80/tcp'], mounts: ['data→/data'], restarts: 2, restartPolicy: 'always'}),
    ).toEqual({
      Ended: '--',
      Health: 'nothing checks it',
      Restarts: '2, policy always',
      Ports: '8080→80/tcp',
      Mounts: 'data→/data',
    });
    expect(details({})).toMatchObject({Ports: 'none', Mounts: 'none', Restarts: '0'});
  });

  test('say that memory ran out, and the engine’s own words about a failure', () => {
    expect(details({outOfMemory: true, failure: 'no such file'})).toMatchObject({
      'Out of memory': 'yes: it took more memory than it may',
      Failure: 'no such file',
    });
  });

  test('are none on a host that reports nothing', () => {
    expect(reportDetails(container('SIM'))).toEqual([]);
  });
});
