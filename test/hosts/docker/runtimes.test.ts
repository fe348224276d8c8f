import {describe, expect, test} from '@jest/globals';
import {offeredRuntimes, runtimeIsolation} from '../../../source/hosts/docker/runtimes.ts';

describe('a runtime', () => {
  test.each([
    ['runc', null],
    ['crun', {path: '/usr/bin/crun'}],
    ['youki', {path: 'youki'}],
    ['fast', {path: '/opt/bin/runc'}],
    ['nvidia', {path: 'nvidia-container-runtime'}],
    ['io.containerd.runc.v2', {path: 'runc'}],
  ])('%s shares the kernel', (name, setup) => {
    expect(runtimeIsolation(name, setup, {})).toBe('process');
  });

  test.each([
    ['runsc', {path: '/usr/bin/runsc'}],
    ['kata', {path: '/usr/bin/kata-runtime'}],
    ['kata-qemu', null],
    ['safe', {path: '/usr/local/bin/runsc'}],
    ['safe', {type: 'io.containerd.kata.v2'}],
    ['io.containerd.runsc.v1', null],
    ['io.containerd.kata-fc.v2', null],
    ['krun', {path: '/usr/bin/krun'}],
    ['runc', {path: '/usr/bin/runsc'}],
  ])('%s with %j has a kernel of its own', (name, setup) => {
    expect(runtimeIsolation(name, setup, {})).toBe('hyperv');
  });

  test.each([
    ['wasmtime', {type: 'io.containerd.wasmtime.v1'}],
    ['mystery', {path: '/opt/mystery'}],
    ['krun', {path: '/usr/bin/crun'}],
  ])('%s with %j is unknown until the user says', (name, setup) => {
    expect(runtimeIsolation(name, setup, {})).toBeNull();
    expect(runtimeIsolation(name, setup, {[name]: 'hyperv'})).toBe('hyperv');
  });

  test('that the user calls otherwise is what the user says', () => {
    expect(runtimeIsolation('runc', {path: 'runc'}, {runc: 'hyperv'})).toBe('hyperv');
  });

  test('is offered once, by its plain name', () => {
    const runtimes = {
      runsc: {path: '/usr/bin/runsc'},
      runc: {path: 'runc'},
      'io.containerd.runc.v2': {path: 'runc'},
      'io.containerd.kata.v2': null,
    };
    expect(offeredRuntimes(runtimes, {})).toEqual([
      {name: 'io.containerd.kata.v2', isolation: 'hyperv'},
      {name: 'runc', isolation: 'process'},
      {name: 'runsc', isolation: 'hyperv'},
    ]);
  });
});
