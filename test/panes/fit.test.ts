import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {cut, ends, fitTo, widthOf, wrap} from '../../source/panes/fit.ts';
import {visible} from '../../source/text/visible.ts';
import {displayWidth} from '../../source/text/width.ts';
import {textOf} from '../support/screen-text.ts';

const texts = fc
  .oneof(
    fc.string(),
    fc.array(fc.constantFrom('容', 'a', '🐳', ' ', '👩‍💻'), {maxLength: 12}).map(all => all.join('')),
  )
  .map(visible);
const lines = fc.array(
  texts.map(text => ({text})),
  {maxLength: 4},
);

describe('a line', () => {
  test('is exactly as wide as asked, whatever stands in it', () => {
    fc.assert(
      fc.property(lines, fc.integer({min: 0, max: 40}), (line, cells) => {
        expect(widthOf(fitTo(line, cells))).toBe(cells);
      }),
    );
  });

  test('is left as it is where it fits', () => {
    const line = [{text: 'DEMO', bold: true}, {text: ' 容器'}];
    expect(cut(line, 9)).toEqual(line);
  });

  test('shows that something was cut off, also when a part of it just fits', () => {
    expect(textOf(cut([{text: 'WINCONT'}, {text: ' process'}], 7))).toBe('WINCON…');
    expect(textOf(cut([{text: 'WINCONT'}, {text: ' process'}], 10))).toBe('WINCONT p…');
    expect(textOf(cut([{text: '容器'}], 3))).toBe('容…');
  });

  test('keeps its right end when both ends do not fit', () => {
    expect(textOf(ends([{text: 'simulated host'}], [{text: 'live'}], 12))).toBe('simulat…live');
    expect(textOf(ends([{text: 'a'}], [{text: 'live'}], 8))).toBe('a   live');
  });
});

describe('wrapped text', () => {
  test('is broken at spaces', () => {
    expect(wrap('cannot start DEMO: it is Off', 12)).toEqual(['cannot start', 'DEMO: it is', 'Off']);
  });

  test('breaks a word that is longer than the line', () => {
    expect(wrap('id 0123456789ab', 6)).toEqual(['id', '012345', '6789ab']);
  });

  test('is broken between characters that are written without spaces, but not beside their punctuation', () => {
    expect(wrap('它是 isotop 自带的主机：无需安装。', 12)).toEqual([
      '它是 isotop',
      '自带的主机：',
      '无需安装。',
    ]);
    expect(wrap('按 c（创建）或', 5)).toEqual(['按 c', '（创', '建）', '或']);
    expect(wrap('容器 WINCONT的状态', 10)).toEqual(['容器', 'WINCONT的', '状态']);
  });

  test('never exceeds the width, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(texts, fc.integer({min: 2, max: 20}), (text, cells) => {
        const wrapped = wrap(text, cells);
        for (const part of wrapped) expect(displayWidth(part)).toBeLessThanOrEqual(cells);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('is as many lines as asked, and the same ones as without a limit', () => {
    fc.assert(
      fc.property(texts, fc.integer({min: 2, max: 20}), fc.nat(4), (text, cells, most) => {
        expect(wrap(text, cells, most)).toEqual(wrap(text, cells).slice(0, most));
      }),
    );
  });

  test('looks at each character of a long word once', () => {
    const lines = wrap('容'.repeat(200_000), 80);
    expect(lines).toHaveLength(5000);
    expect(lines.at(-1)).toBe('容'.repeat(40));
  });

  test('ends before a character that is wider than a line', () => {
    expect(wrap('a b 容 c', 1)).toEqual(['a', 'b']);
  });
});
