import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {costOf} from '../../../source/hosts/simulated/catalogue/programs.ts';
import {type FigureSource, figuresOf, notPaused} from '../../../source/hosts/simulated/figures.ts';
import {isolations} from '../../../source/model/isolation.ts';
import {openTrial} from './trial.ts';

const source: FigureSource = {
  seed: 77,
  cost: costOf('sqlservr'),
  startedAt: 1000,
  warmsUp: true,
  inVm: false,
  paused: notPaused,
  vmMiB: null,
};

const sources = fc.record({
  seed: fc.nat(),
  cost: fc.constantFrom('csrss', 'PING', 'vmwp', 'java', 'svchost').map(costOf),
  startedAt: fc.nat(2_000_000_000),
  warmsUp: fc.boolean(),
  inVm: fc.boolean(),
  paused: fc.constant(notPaused),
  vmMiB: fc.constantFrom(null, 1024),
});

describe('the figures of a process', () => {
  test('have CPU seconds that never fall', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.nat(100_000), {minLength: 50}), (of, waits) => {
        let now = of.startedAt;
        let before = 0;
        for (const wait of waits) {
          now += wait;
          const {cpuSeconds} = figuresOf(of, now);
          expect(cpuSeconds).toBeGreaterThanOrEqual(before);
          before = cpuSeconds ?? 0;
        }
      }),
    );
  });

  test('come to the processor time of their rate over a day', () => {
    const {cpuSeconds} = figuresOf(source, 1000 + 86_400_000);
    expect(cpuSeconds).toBeCloseTo(source.cost.rate * 86_400 + (source.cost.cpu ?? 0), -1);
  });

  test('wander around their base, in pages of 4 K', () => {
    for (let now = 0; now < 3_600_000; now += 10_000) {
      const {wsK, handles} = figuresOf(source, now);
      expect(Math.abs((wsK ?? 0) / source.cost.wsK - 1)).toBeLessThan(0.05);
      expect(Math.abs((handles ?? 0) / source.cost.handles - 1)).toBeLessThan(0.05);
      expect((wsK ?? 0) % 4).toBe(0);
    }
  });

  test('do wander, but stand still for most seconds', () => {
    let changes = 0;
    for (let second = 0; second < 1000; second += 1)
      if (figuresOf(source, second * 1000).wsK !== figuresOf(source, second * 1000 + 1000).wsK) changes += 1;
    expect(changes).toBeGreaterThan(50);
    expect(changes).toBeLessThan(250);
  });

  test('stand still while a VM is paused, and go on from there', () => {
    const paused = {...source, paused: {at: 60_000, before: 0}};
    expect(figuresOf(paused, 500_000)).toEqual(figuresOf(source, 60_000));
    const resumed = {...source, paused: {at: null, before: 440_000}};
    expect(figuresOf(resumed, 500_000)).toEqual(figuresOf(source, 60_000));
  });

  test('have blank handles inside a VM, and the memory of the VM in vmmem', () => {
    expect(figuresOf({...source, inVm: true}, 5000).handles).toBeNull();
    const {wsK, vmM} = figuresOf({...source, vmMiB: 1024}, 5000);
    expect(vmM).toBe(1024);
    expect(wsK).toBeGreaterThan(200 * 1024);
    expect(wsK).toBeLessThan(1024 * 1024);
  });
});

describe('the figures of a new host', () => {
  test("are the documents' for its three csrss", () => {
    const trial = openTrial();
    const {processes, figures} = trial.snapshot();
    const rows = processes
      .filter(({name}) => name === 'csrss')
      .map(({pid, session}) => ({pid, session, ...figures(pid)}));
    expect(rows.map(({pid, session}) => [pid, session])).toEqual([
      [532, 0],
      [608, 1],
      [3484, 2],
    ]);
    expect(rows.map(({cpuSeconds}) => cpuSeconds?.toFixed(2))).toEqual(['0.53', '0.25', '3.45']);
    expect(rows.map(({vmM}) => String(vmM).slice(-2))).toEqual(['98', '94', '17']);
    const [first] = rows;
    expect(first?.handles).toBeGreaterThan(245);
    expect(first?.handles).toBeLessThan(265);
  });

  test('are unknown for an Id that nobody has, and for the processor time of Idle', () => {
    const {figures} = openTrial().snapshot();
    expect(figures(999_996).wsK).toBeNull();
    expect(figures(534).wsK).toBeNull();
    expect(figures(0).cpuSeconds).toBeNull();
  });

  test('are the same on the host and inside a process container, and nobody else’s', () => {
    const trial = openTrial({instant: true});
    for (const isolation of isolations) {
      const id = trial.create(isolation, {isolation, image: 'WindowsServerCore'});
      trial.do({kind: 'start', id});
    }
    trial.now += 12_345;
    const {figures, containers} = trial.snapshot();
    const [plain, vm] = containers.map(({id}) => trial.inside(id));
    if (!Array.isArray(plain) || !Array.isArray(vm)) throw new Error('they do not run');
    expect(plain.length).toBeGreaterThan(9);
    for (const process of plain) expect(process).toMatchObject({...figures(process.pid)});
    for (const process of vm) expect(process.handles).toBeNull();
  });

  test('stay those of the moment of a snapshot, whatever happens after it', () => {
    const trial = openTrial({instant: true});
    const id = trial.create('A');
    trial.do({kind: 'start', id});
    trial.now += 5000;
    const snapshot = trial.snapshot();
    const before = snapshot.processes.map(({pid}) => snapshot.figures(pid));
    trial.now += 50_000;
    trial.do({kind: 'kill', id});
    trial.do({kind: 'reset', system: 'server-2016'});
    trial.snapshot();
    expect(snapshot.processes.map(({pid}) => snapshot.figures(pid))).toEqual(before);
  });
});
