import {describe, expect, test} from '@jest/globals';
import {openTrial} from './trial.ts';

describe('time alone', () => {
  test('brings a container from starting to running, the hyperv one later', () => {
    const trial = openTrial();
    const [a, b] = [trial.create('A'), trial.create('B', {isolation: 'hyperv'})];
    trial.do({kind: 'start', id: a});
    trial.do({kind: 'start', id: b});
    const states = () => trial.snapshot().containers.map(({state}) => state);
    expect(states()).toEqual(['starting', 'starting']);
    trial.now += 400;
    expect(states()).toEqual(['running', 'starting']);
    trial.now += 799;
    expect(states()).toEqual(['running', 'starting']);
    trial.now += 1;
    expect(states()).toEqual(['running', 'running']);
  });

  test('shows the worker of a starting hyperv container at once, and its inside when it runs', () => {
    const trial = openTrial();
    const id = trial.create('B', {isolation: 'hyperv'});
    trial.do({kind: 'start', id});
    expect(trial.snapshot().workers).toHaveLength(1);
    expect(trial.inside(id)).toEqual({
      kind: 'wrong-state',
      action: 'look inside',
      name: 'B',
      state: 'starting',
    });
    trial.now += 1200;
    expect(trial.inside(id)).toHaveLength(9);
  });

  test('ends a command that takes its time, and keeps its exit code', () => {
    const trial = openTrial({instant: true});
    const id = trial.create('P', {command: ['ping', '-n', '4', 'localhost']});
    trial.do({kind: 'start', id});
    trial.now += 2999;
    expect(trial.container(id)).toMatchObject({state: 'running', exitCode: null});
    trial.now += 1;
    expect(trial.container(id)).toMatchObject({state: 'stopped', exitCode: 0, insideCount: 0});
    // Nothing was written for that; the next event finds it settled.
    trial.create('Q');
    expect(trial.state.containers.get(id)?.run).toBeNull();
    expect(trial.container(id)).toMatchObject({state: 'stopped', exitCode: 0});
  });

  test('removes a container with --rm when it ends, and its name is free', () => {
    const trial = openTrial({instant: true});
    const id = trial.create('P', {command: ['ping', '-n', '2', 'localhost'], removeOnExit: true});
    trial.do({kind: 'start', id});
    expect(trial.try({kind: 'create', request: {name: 'p', image: 'NanoServer', command: []}})).toMatchObject(
      {
        kind: 'name-taken',
      },
    );
    trial.now += 1000;
    expect(trial.container(id)).toBeUndefined();
    expect(trial.try({kind: 'start', id})).toEqual({kind: 'no-such-container', name: id});
    trial.create('p');
    expect([...trial.state.containers.values()].map(({name}) => name)).toEqual(['p']);
  });

  test('waits while a container is paused', () => {
    const trial = openTrial({instant: true});
    const id = trial.create('P', {command: ['ping', '-n', '4', 'localhost'], isolation: 'hyperv'});
    trial.do({kind: 'start', id});
    trial.now += 2000;
    trial.do({kind: 'pause', id});
    trial.now += 60_000;
    trial.create('Q');
    expect(trial.container(id)?.state).toBe('paused');
    trial.do({kind: 'unpause', id});
    trial.now += 999;
    expect(trial.container(id)?.state).toBe('running');
    trial.now += 1;
    expect(trial.container(id)?.state).toBe('stopped');
  });

  test('takes a stop its while, and leaves the processes until then', () => {
    const trial = openTrial();
    const id = trial.create('A');
    trial.do({kind: 'start', id});
    trial.now += 400;
    trial.do({kind: 'stop', id});
    expect(trial.container(id)).toMatchObject({state: 'stopping', insideCount: 9});
    trial.now += 150;
    expect(trial.container(id)).toMatchObject({state: 'stopped', insideCount: 0});
  });

  test('gives the same lists and the same version while nothing changes, and others when it does', () => {
    const trial = openTrial();
    const id = trial.create('A');
    trial.do({kind: 'start', id});
    const before = trial.snapshot();
    trial.now += 399;
    const still = trial.snapshot();
    expect(still.version).toBe(before.version);
    expect(still.processes).toBe(before.processes);
    expect(still.containers).toBe(before.containers);
    expect(still.workers).toBe(before.workers);
    trial.now += 1;
    const after = trial.snapshot();
    expect(after.version).not.toBe(before.version);
    expect(after.containers[0]?.state).toBe('running');
  });
});
