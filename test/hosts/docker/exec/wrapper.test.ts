import {execFileSync, spawnSync} from 'node:child_process';
import {describe, expect, test} from '@jest/globals';
import {endingScript, readPreamble, wrapped} from '../../../../source/hosts/docker/exec/wrapper.ts';

const run = ([program = '', ...args]: readonly string[]) => spawnSync(program, args, {timeout: 10_000});

describe('what runs a session’s program', () => {
  test('tells its pid and becomes the program', () => {
    const {stdout, status} = run(wrapped(['echo', 'a b', '*']));
    const preamble = readPreamble(stdout);
    expect(preamble).toMatchObject({program: 'echo', rest: Buffer.from('a b *\n')});
    expect(status).toBe(0);
  });

  test('chooses the best shell where none was asked for', () => {
    const preamble = readPreamble(run(wrapped([])).stdout);
    expect(['bash', 'zsh', 'ksh', 'ash', 'sh']).toContain(
      preamble && preamble !== 'unfinished' && preamble.program,
    );
  });

  test('ends with 127 and without a word where the program is not there', () => {
    const {stdout, status} = run(wrapped(['no-such-program']));
    expect({stdout: String(stdout), status}).toEqual({stdout: '', status: 127});
  });

  test('can be told from what is not there yet, and from something else', () => {
    expect(readPreamble(Buffer.from(''))).toBe('unfinished');
    expect(readPreamble(Buffer.from('\x1e12\x1eba'))).toBe('unfinished');
    expect(readPreamble(Buffer.from('OCI runtime exec failed'))).toBeNull();
    expect(readPreamble(Buffer.from('\x1e12\x1ebash\x1e$ '))).toEqual({
      pid: 12,
      program: 'bash',
      rest: Buffer.from('$ '),
    });
  });
});

test('the script that ends a session is one that sh understands', () => {
  expect(() => execFileSync('sh', ['-n', '-c', endingScript(12)], {timeout: 5_000})).not.toThrow();
});
