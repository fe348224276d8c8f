/** Sentences without the words: texts, and functions that put what they are given into one. */
export type Words<Sentences> = Sentences extends string
  ? string
  : Sentences extends (...placeholders: infer Placeholders) => infer Said
    ? (...placeholders: Placeholders) => Words<Said>
    : {readonly [Name in keyof Sentences]: Words<Sentences[Name]>};

/**
 * What TypeScript lets pass and a translation must not: a function that takes fewer placeholders than the English one.
 * Whoever needs one of them no more writes it down with an underscore.
 */
export type Whole<English, Other> = English extends (...placeholders: infer Placeholders) => unknown
  ? Other extends (...placeholders: infer Own) => unknown
    ? Placeholders['length'] extends Own['length']
      ? Other
      : {readonly 'takes other placeholders than the English sentence': Placeholders}
    : never
  : English extends string
    ? string
    : {
        readonly [Name in keyof English]: Name extends keyof Other
          ? Whole<English[Name], Other[Name]>
          : never;
      };
