import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {decodeState, encodeState} from '../../../source/hosts/simulated/cached-state.ts';
import type {Command} from '../../../source/hosts/simulated/command.ts';
import {seeded} from '../../../source/hosts/simulated/random.ts';
import {decodeEvent, encodeEvent} from '../../../source/hosts/simulated/upcast.ts';
import {type ContainerId, containerId} from '../../../source/model/ids.ts';
import {hostSystems} from '../../../source/model/isolation.ts';
import {brokenRules} from './invariants.ts';
import {openTrial, replay, type Trial} from './trial.ts';

/** Whom a command means: a place in the list of containers, as far as there is one. */
type Step = {
  readonly wait: number;
  readonly pick: number;
  readonly process: number;
  readonly make: (id: ContainerId, pid: number) => Command;
};

const isolation = fc.constantFrom('process' as const, 'hyperv' as const);

const created: fc.Arbitrary<Command> = fc.record({
  kind: fc.constant('create' as const),
  request: fc.record(
    {
      name: fc.constantFrom('DEMO', 'demo', 'web', '容器', 'api', 'api-2', 'cache', 'queue-01', 'a/b'),
      image: fc.constantFrom(
        'NanoServer',
        'windowsservercore',
        'mcr.microsoft.com/windows/nanoserver:sac2016',
        'mcr.microsoft.com/windows/servercore:ltsc2025',
        '646d6317b02f',
        'nanoserver',
        'NanoServer',
        'nothing',
      ),
      isolation,
      network: fc.constantFrom('nat', 'Virtual Switch', 'DHCP', 'none'),
      command: fc.constantFrom(
        [],
        ['cmd'],
        ['ping', '-t', 'localhost'],
        ['ping', 'localhost'],
        ['cmd', '/c', 'ping -n 3 localhost'],
        ['pign'],
      ),
      memoryMiB: fc.constantFrom(512, 2048, 64, 0),
      owner: fc.constantFrom('VMMS' as const, 'docker' as const),
      interactive: fc.boolean(),
      removeOnExit: fc.boolean(),
    },
    {requiredKeys: ['name', 'image', 'command']},
  ),
});

const kinds = ['start', 'stop', 'restart', 'kill', 'pause', 'unpause'] as const;

const makers: fc.Arbitrary<Step['make']> = fc.oneof(
  {
    weight: 5,
    arbitrary: created.map(
      (command): Step['make'] =>
        () =>
          command,
    ),
  },
  {
    weight: 10,
    arbitrary: fc.constantFrom(...kinds).map((kind): Step['make'] => id => ({kind, id})),
  },
  {weight: 24, arbitrary: fc.constant<Step['make']>(id => ({kind: 'start', id}))},
  {
    weight: 2,
    arbitrary: fc.boolean().map((force): Step['make'] => id => ({kind: 'remove', id, force})),
  },
  {
    weight: 2,
    arbitrary: isolation.map((to): Step['make'] => id => ({kind: 'convert', id, request: {to}})),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('DEMO', 'other').map((name): Step['make'] => id => ({
      kind: 'rename',
      id,
      name,
    })),
  },
  {
    weight: 6,
    arbitrary: fc.boolean().map((onHost): Step['make'] => id => ({
      kind: 'start-process',
      request: {
        container: onHost ? null : id,
        name: 'powershell',
        parentPid: null,
        owner: {pid: 7, startTime: null},
      },
    })),
  },
  {
    weight: 5,
    arbitrary: fc.boolean().map((onHost): Step['make'] => (id, pid) => ({
      kind: 'end-process',
      request: {container: onHost ? null : id, pid},
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step['make']>(() => ({
      kind: 'populate',
      request: {containers: 4, hypervPercent: 50, processes: 3, seed: 3},
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, ...hostSystems).map((system): Step['make'] => () => ({
      kind: 'reset',
      system,
    })),
  },
);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    wait: fc.constantFrom(0, 0, 1, 149, 400, 1200, 3000),
    pick: fc.nat(20),
    process: fc.nat(60),
    make: makers,
  }),
  {minLength: 25, maxLength: 80, size: 'max'},
);

function take(trial: Trial, {wait, pick, process, make}: Step): void {
  trial.now += wait;
  const {containers, processes} = trial.snapshot();
  const id = containers[pick % Math.max(1, containers.length)]?.id ?? containerId('nobody');
  const inside = trial.inside(id);
  const pids = [...processes, ...(Array.isArray(inside) ? inside : [])].map(({pid}) => pid);
  trial.try(make(id, pids[process % pids.length] ?? 0));
}

const broken = (trial: Trial): string[] =>
  brokenRules(trial.snapshot(), ({id}) => {
    const inside = trial.inside(id);
    return Array.isArray(inside) ? inside : null;
  });

/** Under load it tries less rather than fail; what fails is not made small for longer than that. */
const lengthy = {numRuns: 60, interruptAfterTimeLimit: 15_000};

describe('the simulated host', () => {
  test('keeps its rules whatever is done to it, whenever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hostSystems),
        fc.boolean(),
        fc.nat(),
        steps,
        (system, instant, seed, list) => {
          const trial = openTrial({system, instant, random: seeded(seed)});
          for (const step of list) {
            take(trial, step);
            expect(broken(trial)).toEqual([]);
          }
          trial.now += 10_000;
          expect(broken(trial)).toEqual([]);
        },
      ),
      lengthy,
    );
  });

  test('comes to the same state from all events as from a cached state and the events after it', () => {
    fc.assert(
      fc.property(fc.nat(), steps, fc.nat(), (seed, list, cut) => {
        const trial = openTrial({random: seeded(seed)});
        for (const step of list) take(trial, step);
        const whole = encodeState(trial.state);
        expect(encodeState(replay(trial.events))).toBe(whole);
        const at = 1 + (cut % trial.events.length);
        for (const form of [undefined, 'form']) {
          const text = encodeState(replay(trial.events.slice(0, at)), form);
          const cached = decodeState(at, text, form);
          expect(encodeState(replay(trial.events.slice(at), cached))).toBe(whole);
        }
      }),
      lengthy,
    );
  });

  test('has the same cached text for what was paused and written to, whatever came first', () => {
    const trial = openTrial();
    const id = trial.create('CON', {isolation: 'hyperv', command: ['ping', '-t', 'localhost']});
    trial.do({kind: 'start', id});
    trial.now += 5000;
    trial.do({kind: 'change-files', id, changes: [{kind: 'put', path: 'C:\\a', content: 'a'}]});
    trial.do({kind: 'pause', id});
    trial.now += 5000;
    trial.do({kind: 'unpause', id});
    for (const kind of ['kill', 'start'] as const) {
      const text = encodeState(trial.state);
      const again = decodeState(trial.state.sequence, text);
      expect(again && encodeState(again)).toBe(text);
      expect(again?.containers.get(id)?.files).toEqual(trial.state.containers.get(id)?.files);
      trial.do({kind, id});
    }
    expect(trial.state.containers.get(id)?.past?.[0]?.pauses).toHaveLength(1);
  });

  test('reads every event that it writes as it was', () => {
    fc.assert(
      fc.property(fc.nat(), steps, (seed, list) => {
        const trial = openTrial({random: seeded(seed)});
        for (const step of list) take(trial, step);
        for (const event of trial.events)
          expect(decodeEvent(event.sequence, event.at, encodeEvent(event))).toEqual(event);
      }),
      lengthy,
    );
  });
});
