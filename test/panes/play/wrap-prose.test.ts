import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {widthOf} from '../../../source/panes/fit.ts';
import {wrapProse} from '../../../source/panes/play/wrap-prose.ts';
import {textOf} from '../../support/screen-text.ts';

const wrapped = (text: string, cells: number) => wrapProse([{text}], cells).map(textOf);

describe('prose', () => {
  test('is broken at spaces, and within a word only where that is longer than a line', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('a verylongword b', 6)).toEqual(['a', 'verylo', 'ngword', 'b']);
  });

  test('in Chinese is broken between characters, by their width', () => {
    expect(wrapped('容器与主机共享内核', 8)).toEqual(['容器与主', '机共享内', '核']);
  });

  test('begins no line with a closing sign, and ends none with an opening one', () => {
    expect(wrapped('共享内核。容器', 8)).toEqual(['共享内', '核。容器']);
    expect(wrapped('这里是（内核）', 8)).toEqual(['这里是', '（内核）']);
  });

  test('keeps a Latin word whole among Chinese characters', () => {
    expect(wrapped('使用Windows容器', 10)).toEqual(['使用', 'Windows容', '器']);
  });

  test('keeps line breaks that stay, and looks', () => {
    const lines = wrapProse([{text: 'one\n'}, {text: 'two', look: 'strong'}, {text: ' three'}], 20);
    expect(lines.map(textOf)).toEqual(['one', 'two three']);
    expect(lines[1]?.[0]).toEqual({text: 'two', bold: true});
  });

  test('never gets wider than the line, and loses nothing but spaces', () => {
    const text = fc.array(fc.constantFrom('a', 'word', ' ', '。', '（', '核', '日本', '…', '👩‍👩‍👧'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({min: 2, max: 30}), (parts, cells) => {
        const lines = wrapProse([{text: parts.join('')}], cells);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(cells);
        const shown = lines.map(textOf).join('').replaceAll(' ', '');
        expect(shown).toBe(parts.join('').replaceAll(' ', ''));
      }),
      {numRuns: 200},
    );
  });
});
