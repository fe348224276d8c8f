import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {LazySegmenter} from '../../../source/ui/ink/segmenter.ts';
import {anyText} from './any-text.ts';

const segments = (segmenter: Intl.Segmenter, text: string) => Array.from(segmenter.segment(text));

describe('the segmenter in the bundle', () => {
  test('takes any text apart as the standard one does', () => {
    const ours = new LazySegmenter(undefined, {granularity: 'grapheme'});
    const standard = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string(), fc.string({unit: 'binary'})), text => {
        expect(segments(ours, text)).toEqual(segments(standard, text));
      }),
      {numRuns: 1500},
    );
  });

  test('finds the segment at a place, in plain text and in joined', () => {
    const [ours, standard] = [new LazySegmenter(), new Intl.Segmenter()];
    const places = (segmenter: Intl.Segmenter, text: string) =>
      [-1, 0.5, undefined, ...Array.from({length: text.length + 2}).keys()].map(index =>
        segmenter.segment(text).containing(index),
      );
    for (const text of ['', 'abc', '容器 x', 'e\u0301 👩🏽‍🚀 🇩🇪'])
      expect(places(ours, text)).toEqual(places(standard, text));
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), text => {
        expect(places(ours, text)).toEqual(places(standard, text));
      }),
      {numRuns: 500},
    );
  });

  test('splits words as the standard one does', () => {
    const options = {granularity: 'word'} as const;
    const text = 'two words, 日本語';
    expect(segments(new LazySegmenter('en', options), text)).toEqual(
      segments(new Intl.Segmenter('en', options), text),
    );
    expect(new LazySegmenter('de').resolvedOptions()).toEqual(new Intl.Segmenter('de').resolvedOptions());
  });
});
