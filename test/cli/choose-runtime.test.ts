import {expect, test} from '@jest/globals';
import {chooseRuntime} from '../../source/cli/choose-runtime.ts';
import type {Runtime} from '../../source/model/isolation.ts';

const runc: Runtime = {name: 'runc', isolation: 'process'};
const runsc: Runtime = {name: 'runsc', isolation: 'hyperv'};
const kata: Runtime = {name: 'kata', isolation: 'hyperv'};

test('the runtime that was named is asked for', () => {
  expect(chooseRuntime([runc, runsc, kata], 'hyperv', 'kata')).toBe('kata');
});

test('a runtime is named without regard to case, and called as its host writes it', () => {
  expect(chooseRuntime([runc, runsc, kata], 'hyperv', 'KATA')).toBe('kata');
  expect(chooseRuntime([{name: 'Kata', isolation: 'hyperv'}, kata], 'hyperv', 'kata')).toBe('kata');
  expect(chooseRuntime([runc], null, 'Unknown')).toBe('Unknown');
});

test('the only VM runtime is left to the host', () => {
  expect(chooseRuntime([runc, runsc], 'hyperv', undefined)).toBeUndefined();
});

test('with several VM runtimes one must be named', () => {
  expect(() => chooseRuntime([runc, runsc, kata], 'hyperv', undefined)).toThrow(
    expect.objectContaining({name: 'UsageError', remedy: 'choose one with --runtime: runsc, kata'}),
  );
});

test('without VM isolation none is needed', () => {
  expect(chooseRuntime([runc, runsc, kata], 'process', undefined)).toBeUndefined();
  expect(chooseRuntime([runc, runsc, kata], null, undefined)).toBeUndefined();
});
