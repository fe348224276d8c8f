import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {powershellWord, shellWord, splitWords} from '../../source/text/command-line.ts';

describe('a command line', () => {
  test.each([
    ['ping -t localhost', ['ping', '-t', 'localhost']],
    ['  cmd  /c "echo a b" ', ['cmd', '/c', 'echo a b']],
    [`a'b c'd ""`, ['ab cd', '']],
    [`'say "hi"'`, ['say "hi"']],
    ['', []],
  ])('%j has the words %j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  test.each(['"a', "a 'b"])('%j has a quote that is not closed', line => {
    expect(splitWords(line)).toBeNull();
  });

  test('gives back every word that was quoted for a shell and has no single quote', () => {
    const word = fc.string().filter(text => !text.includes("'"));
    fc.assert(
      fc.property(fc.array(word), words => {
        expect(splitWords(words.map(shellWord).join(' '))).toEqual(words);
      }),
    );
  });

  test.each([
    ['DEMO', 'DEMO'],
    ['Virtual Switch', '"Virtual Switch"'],
    ['a$b', "'a$b'"],
    [`it's "x"`, `'it''s "x"'`],
    ['-Name', '"-Name"'],
  ])('writes %j for PowerShell as %s', (word, written) => {
    expect(powershellWord(word)).toBe(written);
  });
});
