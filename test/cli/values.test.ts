import {describe, expect, test} from '@jest/globals';
import {hostAddress, isolation, memoryMiB, seconds, wholeNumber} from '../../source/cli/values.ts';

describe('a size of memory', () => {
  test.each([
    ['512m', 512],
    ['512M', 512],
    ['512mb', 512],
    ['2g', 2048],
    ['2 GiB', 2048],
    ['1.5g', 1536],
    ['1t', 1_048_576],
    ['1073741824', 1024],
    ['2048k', 2],
  ])('%s is %d MiB', (text, mebibytes) => {
    expect(memoryMiB(text, '--memory')).toBe(mebibytes);
  });

  test.each(['', 'banana', '0', '0m', '1k', '-512m', '512x', '1e9', '9999999999999999t', '５１２m'])(
    '%j is refused with the flag and a remedy',
    text => {
      expect(() => memoryMiB(text, '--memory')).toThrow(
        expect.objectContaining({
          message: `--memory cannot be ${text}`,
          remedy: expect.stringContaining('512m'),
        }),
      );
    },
  );
});

describe('a number', () => {
  test('is whole and within its bounds', () => {
    const percent = wholeNumber(0, 100);
    expect([percent('0', '--x'), percent('100', '--x')]).toEqual([0, 100]);
    for (const text of ['', '-1', '101', '1.5', '1e1', 'x', '0x10', ' 1'])
      expect(() => percent(text, '--x')).toThrow(/--x cannot be/);
  });

  test('of seconds may have decimals', () => {
    const read = seconds(0.1, 3600);
    expect([read('0.5', '--x'), read('10', '--x')]).toEqual([0.5, 10]);
    for (const text of ['0', '0.05', '3601', '-1', '.', 'Infinity'])
      expect(() => read(text, '--x')).toThrow();
  });
});

test('vm, which the screen says on Linux, means hyperv', () => {
  expect(['process', 'hyperv', 'vm'].map(word => isolation(word, '--to'))).toEqual([
    'process',
    'hyperv',
    'hyperv',
  ]);
  expect(() => isolation('hyper-v', '--to')).toThrow(
    expect.objectContaining({remedy: 'did you mean hyperv?'}),
  );
});

test('a host in no known form is refused with the forms', () => {
  expect(() => hostAddress('http://x', '--host')).toThrow(
    expect.objectContaining({remedy: expect.stringContaining('ssh://')}),
  );
});
