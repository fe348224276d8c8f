import {expect, test} from '@jest/globals';
import {cpuShare} from '../../source/model/cpu-share.ts';
import {unknownFigures} from '../../source/model/process.ts';
import {snapshot} from '../support/hand-made.ts';

const at = (takenAt: number, seconds: Readonly<Record<number, number>>) => ({
  ...snapshot({}, pid => ({...unknownFigures, cpuSeconds: seconds[pid] ?? null})),
  takenAt,
});

test('the share of a processor is the seconds taken in the seconds passed, of all together', () => {
  const [before, now] = [at(1000, {8: 1, 12: 5}), at(3000, {8: 2, 12: 5.5})];
  expect(cpuShare([8], now, before)).toBe(50);
  expect(cpuShare([8, 12], now, before)).toBe(75);
});

test('it is not known of who was not there, of another one with the same Id, and without time', () => {
  const [before, now] = [at(1000, {8: 9}), at(2000, {8: 1, 16: 3})];
  expect(cpuShare([16], now, before)).toBeNull();
  expect(cpuShare([8], now, before)).toBeNull();
  expect(cpuShare([8], now, now)).toBeNull();
});
