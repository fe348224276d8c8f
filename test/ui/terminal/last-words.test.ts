import {describe, expect, test} from '@jest/globals';
import {HostFailure} from '../../../source/model/host-error.ts';
import {faultWords, shown} from '../../../source/ui/terminal/last-words.ts';

describe('what is said of a fault', () => {
  test('is one sentence without a trace', () => {
    expect(faultWords(new Error('it broke'), false)).toBe('isotop: it broke\n');
  });

  test('is what the host says of its own failures, with the remedy', () => {
    const failure = new HostFailure({
      kind: 'unreachable',
      host: 'prod',
      detail: 'refused',
      remedy: 'use --host sim',
    });
    expect(faultWords(failure, false)).toBe('isotop: prod does not answer: refused; use --host sim\n');
  });

  test('has the trace when it is wanted', () => {
    expect(faultWords(new Error('it broke'), true)).toMatch(/^isotop: it broke\nError: it broke\n +at /);
  });

  test('is something for what is no error too', () => {
    expect(faultWords('a string', true)).toBe('isotop: a string\n');
    expect(faultWords(undefined, false)).toBe('isotop: undefined\n');
  });

  test('never has controls in it', () => {
    expect(faultWords(new Error('red \u001b[31m'), false)).toBe('isotop: red \\e[31m\n');
    expect(shown('one\r\ntwo\u001b[2J\n')).toBe('one\ntwo\\e[2J\n');
  });
});
