import {describe, expect, test} from '@jest/globals';
import ordinary from 'string-width';
import {standaloneWidth} from '../../../source/ui/ink/cell-width.ts';

const joins =
  /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u;

describe('the width of a character that stands alone', () => {
  test('is what string-width says, for every code point it tells', () => {
    const different: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const width = standaloneWidth(code);
      const text = String.fromCodePoint(code);
      if (width !== 0 && (ordinary(text) !== width || joins.test(text))) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  test('is told for what screens are made of', () => {
    for (const sign of 'aZ ~é·…–│┌─╭▸▹◆◇●‖▲▼←→×“”Яß容器日本語한국어🚀📦🐳！') {
      expect([sign, standaloneWidth(sign.codePointAt(0) ?? 0)]).toEqual([sign, ordinary(sign)]);
    }
  });

  test('no boundary is missing between two of them', () => {
    const segmenter = new Intl.Segmenter();
    const told: number[] = [];
    for (let code = 0x20; code <= 0x1ffff; code += 1) if (standaloneWidth(code) !== 0) told.push(code);
    // Every one of them after and before a letter, an ideograph, a syllable and a picture.
    for (const neighbour of ['a', '容', '한', '🚀', '☺']) {
      const text = told.map(code => neighbour + String.fromCodePoint(code)).join('');
      expect(Array.from(segmenter.segment(text)).length).toBe(told.length * 2);
    }
  });
});
