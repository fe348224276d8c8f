import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {printedLine} from '../../source/panes/printed-line.ts';
import {isVisible} from '../../source/text/visible.ts';

const esc = '\u001b';

describe('a line that a program printed', () => {
  test('keeps its colours', () => {
    expect(printedLine(`a${esc}[31;1mb${esc}[22mc${esc}[0md`)).toEqual([
      {text: 'a'},
      {text: 'b', style: {colour: 1, bold: true}},
      {text: 'c', style: {colour: 1}},
      {text: 'd'},
    ]);
    expect(printedLine(`${esc}[38;5;208;48;2;1;2;255mx${esc}[39;49my${esc}[97;104mz`)).toEqual([
      {text: 'x', style: {colour: 208, ground: '#0102ff'}},
      {text: 'y'},
      {text: 'z', style: {colour: 15, ground: 12}},
    ]);
    expect(printedLine(`${esc}[3;4;7;9;2mx${esc}[23;24;27;29;22my${esc}[my`)).toEqual([
      {text: 'x', style: {italic: true, underline: true, inverse: true, struck: true, dim: true}},
      {text: 'y'},
      {text: 'y'},
    ]);
  });

  test('shows what else a terminal would obey written out, and tabs as room', () => {
    expect(printedLine(`a\tb${esc}[2Jc${esc}]0;t\u0007d\u202ee\rf`)).toEqual([
      {text: 'a       b\\e[2Jc\\e]0;t\\x07d\\u{202e}e\\rf'},
    ]);
  });

  test('takes no colour from numbers that are none', () => {
    expect(printedLine(`${esc}[38;5;999mx`)).toEqual([{text: 'x'}]);
    expect(printedLine(`${esc}[38;2;1mx`)).toEqual([{text: 'x'}]);
    expect(printedLine(`${esc}[38mx`)).toEqual([{text: 'x'}]);
  });

  test('is safe to send on, whatever is in it', () => {
    const part = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(`${esc}[31m`, `${esc}[`, '\t', '38;5;', 'm'),
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), parts => {
        for (const {text} of printedLine(parts.join(''))) expect(isVisible(text)).toBe(true);
      }),
    );
  });
});
