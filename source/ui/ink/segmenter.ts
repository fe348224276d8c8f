// In the place of Intl.Segmenter, put there by the bundler for every module (see .config/build/ink): Ink and four of
// its libraries make one when they are loaded, which takes 15 ms and is needed only where marks, flags or joined
// emoji are shown. Tied to no version: it is the standard's interface.
import {standaloneWidth} from './cell-width.ts';

const Standard = globalThis.Intl.Segmenter;

/** A segmenter that is made when the first text comes that needs it; other texts it takes apart itself. */
export class LazySegmenter implements Intl.Segmenter {
  readonly [Symbol.toStringTag] = 'Intl.Segmenter';
  static supportedLocalesOf = Standard.supportedLocalesOf;
  readonly #locales: ConstructorParameters<typeof Intl.Segmenter>[0];
  readonly #options: Intl.SegmenterOptions | undefined;
  #standard: Intl.Segmenter | undefined;

  constructor(locales?: ConstructorParameters<typeof Intl.Segmenter>[0], options?: Intl.SegmenterOptions) {
    this.#locales = locales;
    this.#options = options;
  }

  segment(text: string): Intl.Segments {
    if ((this.#options?.granularity ?? 'grapheme') !== 'grapheme' || !isPlain(text))
      return this.#made().segment(text);
    return {
      containing: index => codePointAt(text, index),
      [Symbol.iterator]: () => codePoints(text),
    };
  }

  resolvedOptions(): Intl.ResolvedSegmenterOptions {
    return this.#made().resolvedOptions();
  }

  #made(): Intl.Segmenter {
    this.#standard ??= new Standard(this.#locales, this.#options);
    return this.#standard;
  }
}

/** Whether each code point of `text` is a segment: also control characters are, but for CR before LF. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (standaloneWidth(code) === 0 && (code >= 0xa0 || code === 0x0d)) return false;
    if (code > 0xffff) index += 1;
  }
  return true;
}

/** The code point that the code unit at `at` belongs to; undefined where there is none. */
function codePointAt(input: string, at = 0): Intl.SegmentData | undefined {
  const unit = Math.trunc(at) || 0;
  if (unit < 0 || unit >= input.length) return undefined;
  const before = input.codePointAt(unit - 1);
  const index = before !== undefined && before > 0xffff ? unit - 1 : unit;
  return {segment: String.fromCodePoint(input.codePointAt(index) ?? 0), index, input};
}

function* codePoints(input: string): Intl.SegmentIterator<Intl.SegmentData> {
  let index = 0;
  for (const segment of input) {
    yield {segment, index, input};
    index += segment.length;
  }
}
