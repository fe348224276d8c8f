import {describe, expect, test} from '@jest/globals';
import {readMemoryMiB} from '../../source/text/memory-size.ts';

describe('a memory size', () => {
  test.each([
    ['512m', 512],
    ['512M', 512],
    ['1g', 1024],
    ['1.5GB', 1536],
    ['2 GiB', 2048],
    ['2048k', 2],
    ['1048576', 1],
    ['1t', 1_048_576],
  ])('%s is %d MiB', (text, mebibytes) => {
    expect(readMemoryMiB(text)).toBe(mebibytes);
  });

  test.each(['', 'm', '-1m', '0m', '1k', '12x', '1,5g', '9'.repeat(40)])('%j is none', text => {
    expect(readMemoryMiB(text)).toBeNull();
  });
});
