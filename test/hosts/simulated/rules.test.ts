import {describe, expect, test} from '@jest/globals';
import type {Command} from '../../../source/hosts/simulated/command.ts';
import {type ContainerId, containerId} from '../../../source/model/ids.ts';
import {hostSystems} from '../../../source/model/isolation.ts';
import {openTrial, type Trial} from './trial.ts';

const create = (request: object): Command => ({
  kind: 'create',
  request: {name: 'A', image: 'NanoServer', command: [], ...request},
});

describe('creating', () => {
  test('makes what New-Container makes: Off, a GUID in lower case, of VMMS, on no switch', () => {
    const trial = openTrial();
    const id = trial.create('DEMO', {image: 'nanoserver'});
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(trial.container(id)).toMatchObject({
      name: 'DEMO',
      image: 'NanoServer',
      isolation: 'process',
      runtime: 'default',
      state: 'created',
      owner: 'VMMS',
      network: null,
      startedAt: null,
      computeSystemId: null,
      vmId: null,
    });
    expect(trial.container(id)?.imageId).toMatch(/^646d6317b02f[0-9a-f]{52}$/);
  });

  test('makes what docker makes when asked: 64 digits, of docker, on NAT, and keeps what it does not understand', () => {
    const trial = openTrial();
    const extras = {env: ['A=1'], ports: {'80/tcp': 8080}};
    const id = trial.create('web', {owner: 'docker', extras});
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(trial.container(id)).toMatchObject({owner: 'docker', network: 'NAT'});
    expect(trial.state.containers.get(id)?.extras).toEqual(extras);
  });

  test('takes hyperv on Windows 11 and process elsewhere, unless told', () => {
    for (const system of hostSystems) {
      const trial = openTrial({system});
      const isolation = system === 'windows-11' ? 'hyperv' : 'process';
      expect(trial.container(trial.create('A'))?.isolation).toBe(isolation);
      expect(trial.container(trial.create('B', {isolation: 'process'}))?.isolation).toBe('process');
    }
  });

  test('gives a VM 1024 MiB and 2 processors unless told', () => {
    const trial = openTrial();
    const [a, b, c] = [
      trial.create('A', {isolation: 'hyperv'}),
      trial.create('B', {isolation: 'hyperv', memoryMiB: 512, processors: 1}),
      trial.create('C'),
    ];
    expect(trial.container(a)).toMatchObject({memoryMiB: 1024, processors: 2});
    expect(trial.container(b)).toMatchObject({memoryMiB: 512, processors: 1});
    expect(trial.container(c)).toMatchObject({memoryMiB: null, processors: null});
  });

  test('refuses what is wrong, naming it, and changes nothing', () => {
    const trial = openTrial();
    trial.create('DEMO');
    const refusals: [object, object][] = [
      [{name: 'demo'}, {kind: 'name-taken', name: 'demo'}],
      [{name: ''}, {kind: 'invalid-name', why: 'empty'}],
      [{name: 'x'.repeat(300)}, {kind: 'invalid-name', why: 'too-long'}],
      [{name: 'a/b'}, {kind: 'invalid-name', why: 'character'}],
      [{name: 'a\nb'}, {kind: 'invalid-name', why: 'character'}],
      [{name: 'a\u001bb'}, {kind: 'invalid-name', why: 'character'}],
      [
        {name: 'with space', owner: 'docker'},
        {kind: 'invalid-name', why: 'character'},
      ],
      [{image: 'nothing'}, {kind: 'no-such-image', image: 'nothing'}],
      [{network: 'nowhere'}, {kind: 'no-such-network', network: 'nowhere'}],
      [{runtime: 'kata'}, {kind: 'unknown-runtime', known: ['default', 'hyperv']}],
      [
        {runtime: 'default', isolation: 'hyperv'},
        {kind: 'invalid-value', value: 'default'},
      ],
      [{memoryMiB: 0}, {kind: 'invalid-value'}],
      [{memoryMiB: 1.5}, {kind: 'invalid-value'}],
      [{processors: Number.NaN}, {kind: 'invalid-value'}],
      [{command: ['x'.repeat(40_000)]}, {kind: 'invalid-value'}],
    ];
    for (const [request, error] of refusals) expect(trial.try(create(request))).toMatchObject(error);
    expect(trial.events).toHaveLength(2);
  });

  test('takes names of people: spaces, 中文, emoji', () => {
    const trial = openTrial();
    for (const name of ['My Container', '容器', '🚢'])
      expect(trial.container(trial.create(name))?.name).toBe(name);
  });
});

/** A container in each state. */
function inState(state: string, isolation: 'process' | 'hyperv' = 'hyperv'): [Trial, ContainerId] {
  const trial = openTrial();
  const id = trial.create('A', {isolation});
  if (state === 'created') return [trial, id];
  trial.do({kind: 'start', id});
  if (state === 'starting') return [trial, id];
  trial.now += 5000;
  if (state === 'paused') trial.do({kind: 'pause', id});
  if (state === 'stopping' || state === 'stopped') trial.do({kind: 'stop', id});
  if (state === 'stopped') trial.now += 5000;
  return [trial, id];
}

const states = ['created', 'starting', 'running', 'paused', 'stopping', 'stopped'] as const;

describe('what can be done when', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    start: ['created', 'stopped'],
    stop: ['running'],
    restart: ['running'],
    kill: ['starting', 'running', 'paused', 'stopping'],
    pause: ['running'],
    unpause: ['paused'],
    remove: ['created', 'stopped'],
    convert: ['created', 'stopped'],
  };
  const commands: Readonly<Record<string, (id: ContainerId) => Command>> = {
    start: id => ({kind: 'start', id}),
    stop: id => ({kind: 'stop', id}),
    restart: id => ({kind: 'restart', id}),
    kill: id => ({kind: 'kill', id}),
    pause: id => ({kind: 'pause', id}),
    unpause: id => ({kind: 'unpause', id}),
    remove: id => ({kind: 'remove', id, force: false}),
    convert: id => ({kind: 'convert', id, request: {to: 'process'}}),
  };

  test.each(Object.keys(allowed))(
    '%s works in its states, and is refused with the state in the others',
    action => {
      for (const state of states) {
        const [trial, id] = inState(state);
        expect(trial.container(id)?.state).toBe(state);
        const count = trial.events.length;
        const outcome = trial.try((commands[action] ?? commands['start'])?.(id) ?? {kind: 'kill', id});
        if (allowed[action]?.includes(state)) expect(trial.events).toHaveLength(count + 1);
        else expect(outcome).toEqual({kind: 'wrong-state', action, name: 'A', state});
      }
    },
  );

  test('force removes whatever it is doing', () => {
    for (const state of states) {
      const [trial, id] = inState(state);
      trial.do({kind: 'remove', id, force: true});
      expect(trial.snapshot().containers).toEqual([]);
      expect(trial.snapshot().workers).toEqual([]);
    }
  });

  test('pausing is for hyperv only', () => {
    const [trial, id] = inState('running', 'process');
    expect(trial.try({kind: 'pause', id})).toEqual({kind: 'pause-needs-hyperv', name: 'A', action: 'pause'});
  });

  test('a container that is not there is said to be not there', () => {
    const trial = openTrial();
    const id = containerId('gone');
    for (const make of Object.values(commands))
      expect(trial.try(make(id))).toEqual({kind: 'no-such-container', name: 'gone'});
  });

  test('an exit code tells how a command was ended; a machine has none', () => {
    const trial = openTrial({instant: true});
    const run = (name: string, command: string[]) => {
      const id = trial.create(name, {command});
      trial.do({kind: 'start', id});
      return id;
    };
    const [stopped, killed, machine] = [
      run('A', ['ping', '-t', 'localhost']),
      run('B', ['ping', '-t', 'localhost']),
      run('C', []),
    ];
    trial.do({kind: 'stop', id: stopped});
    trial.do({kind: 'kill', id: killed});
    trial.do({kind: 'stop', id: machine});
    expect([stopped, killed, machine].map(id => trial.container(id)?.exitCode)).toEqual([
      3_221_225_786,
      1067,
      null,
    ]);
  });
});

describe('starting', () => {
  test('follows the published table, and names the isolation that would do', () => {
    const trial = openTrial({system: 'server-2022', instant: true});
    const old = 'mcr.microsoft.com/windows/servercore:ltsc2016';
    const id = trial.create('OLD', {image: old});
    expect(trial.try({kind: 'start', id})).toEqual({
      kind: 'incompatible-image',
      name: 'OLD',
      image: old,
      imageVersion: '10.0.14393.0',
      hostOs: 'Windows Server 2022 10.0.20348',
      isolation: 'process',
      remedy: 'hyperv',
    });
    const fresh = trial.create('NEW', {
      image: 'mcr.microsoft.com/windows/servercore:ltsc2025',
      isolation: 'hyperv',
    });
    expect(trial.try({kind: 'start', id: fresh})).toMatchObject({remedy: null});
  });

  test('of a docker container without a command runs cmd, which ends at once unless it can be typed to', () => {
    const trial = openTrial({instant: true});
    const [quiet, typed] = [
      trial.create('a', {owner: 'docker'}),
      trial.create('b', {owner: 'docker', interactive: true, isolation: 'hyperv'}),
    ];
    trial.do({kind: 'start', id: quiet});
    trial.do({kind: 'start', id: typed});
    expect(trial.container(quiet)).toMatchObject({state: 'stopped', exitCode: 0});
    const container = trial.container(typed);
    expect(container?.state).toBe('running');
    expect(container?.computeSystemId).toBe(typed);
    expect(container?.vmId).toMatch(/^[0-9a-f-]{36}$/);
    expect(trial.snapshot().workers[0]?.user).toBe(container?.vmId?.toUpperCase());
  });

  test('of a program that no image has is refused', () => {
    const trial = openTrial();
    const id = trial.create('A', {command: ['pign', '-t', 'localhost']});
    expect(trial.try({kind: 'start', id})).toMatchObject({
      kind: 'refused',
      message: 'cannot start A: The system cannot find the file specified: pign',
    });
  });

  test('gives each process container the next session, and never an Id that is taken', () => {
    const trial = openTrial({instant: true});
    const sessions = ['A', 'B', 'C'].map(name => {
      const id = trial.create(name);
      trial.do({kind: 'start', id});
      return trial.snapshot().processes.find(({containerId: of}) => of === id)?.session;
    });
    expect(sessions).toEqual([3, 4, 5]);
  });

  test('has a vmmem beside vmwp, but not on Server 2016', () => {
    const names = (system: 'server-2016' | 'nano-server') => {
      const trial = openTrial({system, instant: true});
      trial.do({kind: 'start', id: trial.create('A', {isolation: 'hyperv'})});
      const {workers, processes} = trial.snapshot();
      const pids = workers.flatMap(({pid, companions}) => [pid, ...companions]);
      return pids.map(pid => processes.find(process => process.pid === pid)?.name);
    };
    expect(names('nano-server')).toEqual(['vmwp', 'vmmem']);
    expect(names('server-2016')).toEqual(['vmwp']);
  });
});

describe('converting', () => {
  test('works on a Nano Server host both ways', () => {
    const trial = openTrial();
    const id = trial.create('DEMO');
    trial.do({kind: 'convert', id, request: {to: 'hyperv'}});
    expect(trial.container(id)).toMatchObject({isolation: 'hyperv', runtime: 'hyperv', memoryMiB: 1024});
    expect(trial.try({kind: 'convert', id, request: {to: 'hyperv'}})).toMatchObject({kind: 'same-isolation'});
    trial.do({kind: 'convert', id, request: {to: 'process', runtime: 'default'}});
    expect(trial.container(id)).toMatchObject({isolation: 'process', memoryMiB: null});
    expect(trial.try({kind: 'convert', id, request: {to: 'hyperv', runtime: 'kata'}})).toMatchObject({
      kind: 'unknown-runtime',
    });
  });

  test('is refused on every other host', () => {
    for (const system of hostSystems.filter(name => name !== 'nano-server')) {
      const trial = openTrial({system});
      const id = trial.create('DEMO', {isolation: 'process'});
      expect(trial.try({kind: 'convert', id, request: {to: 'hyperv'}})).toMatchObject({
        kind: 'convert-unsupported',
      });
    }
  });
});

describe('processes', () => {
  test('of a session are in the container, and on the host only under process isolation', () => {
    const trial = openTrial({instant: true});
    for (const isolation of ['process', 'hyperv'] as const) {
      const id = trial.create(isolation, {isolation});
      trial.do({kind: 'start', id});
      const event = trial.do({
        kind: 'start-process',
        request: {container: id, name: 'PING', parentPid: null, owner: null},
      });
      if (event.kind !== 'container-process-started') throw new Error(event.kind);
      expect(trial.inside(id)).toContainEqual(
        expect.objectContaining({name: 'PING', pid: event.process.pid}),
      );
      const onHost = trial.snapshot().processes.filter(({name}) => name === 'PING');
      expect(onHost).toHaveLength(1);
      trial.do({kind: 'end-process', request: {container: id, pid: event.process.pid}});
      expect(trial.inside(id)).not.toContainEqual(expect.objectContaining({name: 'PING'}));
      if (isolation === 'process')
        trial.do({
          kind: 'start-process',
          request: {container: id, name: 'PING', parentPid: null, owner: null},
        });
    }
  });

  test('that carry a container end it: its command, its csrss, its worker', () => {
    const trial = openTrial({instant: true});
    const pidOf = (name: string) =>
      trial.snapshot().processes.findLast(process => process.name === name)?.pid ?? 0;
    const run = (name: string, request: object) => {
      const id = trial.create(name, request);
      trial.do({kind: 'start', id});
      return id;
    };
    const ping = run('A', {command: ['ping', '-t', 'localhost']});
    trial.do({kind: 'end-process', request: {container: null, pid: pidOf('PING')}});
    expect(trial.container(ping)).toMatchObject({state: 'stopped', exitCode: 1067});
    const vm = run('B', {isolation: 'hyperv'});
    expect(trial.try({kind: 'end-process', request: {container: null, pid: pidOf('vmmem')}})).toMatchObject({
      kind: 'refused',
    });
    trial.do({kind: 'end-process', request: {container: null, pid: pidOf('vmwp')}});
    expect(trial.container(vm)).toMatchObject({state: 'stopped', exitCode: null});
    const machine = run('C', {});
    const svchost = trial
      .snapshot()
      .processes.find(({name, containerId: of}) => name === 'svchost' && of === machine);
    trial.do({kind: 'end-process', request: {container: null, pid: svchost?.pid ?? 0}});
    expect(trial.container(machine)).toMatchObject({state: 'running', insideCount: 8});
  });

  test('that carry the host cannot be ended, and others can', () => {
    const trial = openTrial();
    expect(trial.try({kind: 'end-process', request: {container: null, pid: 532}})).toMatchObject({
      kind: 'refused',
      message: 'cannot stop the process csrss (532): Access is denied',
    });
    trial.do({kind: 'end-process', request: {container: null, pid: 2140}});
    expect(trial.try({kind: 'end-process', request: {container: null, pid: 2140}})).toEqual({
      kind: 'no-such-process',
      pid: 2140,
    });
  });
});

describe('populating', () => {
  test('makes just as many as asked, most of them running, with the share of hyperv', () => {
    const trial = openTrial();
    const before = trial.snapshot().processes.length;
    trial.do({kind: 'populate', request: {containers: 200, hypervPercent: 25, processes: 300, seed: 9}});
    const {containers, processes, workers} = trial.snapshot();
    expect(containers).toHaveLength(200);
    expect(containers.filter(({isolation}) => isolation === 'hyperv')).toHaveLength(50);
    expect(containers.filter(({state}) => state === 'running').length).toBeGreaterThan(140);
    expect(processes.filter(({containerId: of}) => of === null).length).toBe(
      before + 300 + 2 * workers.length,
    );
  });

  test('comes to the same host for the same seed, and finds free names the second time', () => {
    const request = {containers: 30, hypervPercent: 40, processes: 30, seed: 9};
    const [one, other] = [openTrial(), openTrial()];
    one.do({kind: 'populate', request});
    other.do({kind: 'populate', request});
    expect(one.snapshot().containers).toEqual(other.snapshot().containers);
    one.do({kind: 'populate', request});
    expect(new Set(one.snapshot().containers.map(({name}) => name)).size).toBe(60);
  });

  test('refuses counts that are none', () => {
    const trial = openTrial();
    const request = {containers: 1, hypervPercent: 0, processes: 0, seed: 1};
    for (const wrong of [
      {containers: -1},
      {containers: 1.5},
      {processes: 1e9},
      {hypervPercent: 101},
      {seed: Number.NaN},
    ])
      expect(trial.try({kind: 'populate', request: {...request, ...wrong}})).toMatchObject({
        kind: 'invalid-value',
      });
  });
});
