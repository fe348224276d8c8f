import {expect, test} from '@jest/globals';
import {nearest} from '../../source/text/nearest.ts';

const words = ['start', 'stop', 'restart', 'ls', 'ps', 'inspect', 'inside'];

test.each([
  ['sart', 'start'],
  ['statr', 'start'],
  ['START', 'start'],
  ['stopp', 'stop'],
  ['lss', 'ls'],
  ['sl', 'ls'],
  ['inspekt', 'inspect'],
])('%s is taken for %s', (typed, meant) => {
  expect(nearest(typed, words)).toBe(meant);
});

test.each(['banana', '', '容器'])('%j is like none of the words', typed => {
  expect(nearest(typed, words)).toBeNull();
});

test('a word of any length is answered', () => {
  expect(nearest('start'.repeat(100_000), words)).toBeNull();
});
