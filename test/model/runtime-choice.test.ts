import {expect, test} from '@jest/globals';
import {runtimeChoices} from '../../source/model/runtime-choice.ts';

const runtimes = [
  {name: 'crun', isolation: 'process'},
  {name: 'kata', isolation: 'hyperv'},
  {name: 'odd', isolation: null},
  {name: 'runc', isolation: 'process'},
] as const;

test('the runtimes of an isolation can be chosen from, the default of the host first', () => {
  expect(runtimeChoices({runtimes, defaultRuntime: 'runc'}, 'process')).toEqual(['runc', 'crun']);
  expect(runtimeChoices({runtimes, defaultRuntime: 'kata'}, 'process')).toEqual(['crun', 'runc']);
  expect(runtimeChoices({runtimes}, 'process')).toEqual(['crun', 'runc']);
});

test('the only runtime of an isolation is no choice', () => {
  expect(runtimeChoices({runtimes}, 'hyperv')).toEqual([]);
  expect(runtimeChoices({runtimes}, null)).toEqual([]);
  expect(runtimeChoices({runtimes: []}, 'process')).toEqual([]);
});
