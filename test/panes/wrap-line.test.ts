import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {wrapLine} from '../../source/panes/wrap-line.ts';
import {visible} from '../../source/text/visible.ts';
import {displayWidth} from '../../source/text/width.ts';
import {textOf} from '../support/screen-text.ts';

const wrapped = (text: string, cells: number) => wrapLine([{text}], cells).map(textOf);

describe('a line in rows of a terminal', () => {
  test('is broken where a row is full, not at words', () => {
    expect(wrapped('one two three', 5)).toEqual(['one t', 'wo th', 'ree  ']);
  });

  test('has one blank row when it is empty, and none more when it just fits', () => {
    expect(wrapped('', 4)).toEqual(['    ']);
    expect(wrapped('abcd', 4)).toEqual(['abcd']);
  });

  test('never breaks a wide character, and leaves a cell free where one does not fit', () => {
    expect(wrapped('a容器b', 3)).toEqual(['a容', '器b']);
    expect(wrapped('容器', 3)).toEqual(['容 ', '器 ']);
    expect(wrapped('👩‍💻👩‍💻', 2)).toEqual(['👩‍💻', '👩‍💻']);
  });

  test('keeps the tones of its spans', () => {
    const rows = wrapLine([{text: 'abc', tone: 'dim'}, {text: 'defg'}, {text: 'h', tone: 'cursor'}], 4);
    expect(rows).toEqual([
      [{text: 'abc', tone: 'dim'}, {text: 'd'}],
      [{text: 'efg'}, {text: 'h', tone: 'cursor'}],
    ]);
  });

  test('is exactly as wide as the terminal in every row, and loses nothing', () => {
    const spans = fc.array(fc.string({unit: 'grapheme', maxLength: 40}).map(visible), {maxLength: 4});
    fc.assert(
      fc.property(spans, fc.integer({min: 12, max: 40}), (texts, cells) => {
        const rows = wrapLine(
          texts.map((text, index) => ({text, tone: index % 2 === 0 ? 'dim' : 'bad'}) as const),
          cells,
        );
        for (const row of rows) expect(row.reduce((sum, {text}) => sum + displayWidth(text), 0)).toBe(cells);
        const kept = rows.map(textOf).join('').replaceAll(' ', '');
        expect(kept).toBe(texts.join('').replaceAll(' ', ''));
      }),
    );
  });
});
