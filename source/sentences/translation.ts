import type {english} from './english.ts';
import type {Sentences} from './sentences.ts';
import type {Whole} from './words.ts';

/** The sentences of another language. It does not compile when one is missing, or takes fewer placeholders. */
export const translation = <Other extends Sentences>(
  sentences: Other & Whole<typeof english, Other>,
): Sentences => sentences;
