import {expect, test} from '@jest/globals';
import {bytes, cpuSeconds, memory, uptime, whole} from '../../source/text/units.ts';

test('memory is read in MB, and in GB when there is much of it', () => {
  expect([3800, 19_620, 1024 * 1024, 20 * 1024 * 1024].map(memory)).toEqual([
    '3.7 MB',
    '19 MB',
    '1024 MB',
    '20.0 GB',
  ]);
});

test('what is not known is never a zero', () => {
  expect([memory(null), bytes(null), cpuSeconds(null), whole(null)]).toEqual(['--', '--', '--', '--']);
});

test('bytes are in the units that docker prints', () => {
  expect([999, 252_000_000, 4_990_000_000].map(bytes)).toEqual(['999B', '252MB', '4.99GB']);
});

test('an uptime begins with minutes and seconds and grows to days', () => {
  expect([0, 12_400, 3_599_000, 3_600_000, 100 * 3_600_000, -5].map(uptime)).toEqual([
    '00:00',
    '00:12',
    '59:59',
    '1:00:00',
    '4d 4h',
    '00:00',
  ]);
});
