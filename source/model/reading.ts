/** How a piece of prose stands out. */
export type Look = 'strong' | 'emphasis' | 'code' | 'link';

/** A piece of prose; as the document has it, so it is not yet safe to show. A line break in it is one that stays. */
export interface Piece {
  readonly text: string;
  readonly look?: Look;
}

/** What a document is made of, in the order of reading. */
export type Block =
  /** A paragraph: what stands before its first line (`• `), and before all others. */
  | {
      readonly kind: 'prose';
      readonly pieces: readonly Piece[];
      readonly first: string;
      readonly rest: string;
    }
  /** Lines as they stand, each with the number of the step that begins in it. */
  | {
      readonly kind: 'code';
      readonly lines: readonly {readonly text: string; readonly step: number | null}[];
    }
  | {readonly kind: 'rule'};

/** From one heading to the next. */
export interface Passage {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  /** Of its heading, 1 to 6; 0 without one. */
  readonly level: number;
  readonly blocks: readonly Block[];
  /** The numbers of its steps, counted through the whole document from 0. */
  readonly steps: readonly number[];
}

/** A document to be read, whose steps are played. */
export interface Reading {
  /** The document's first heading, or the name that it was opened by. */
  readonly title: string;
  readonly passages: readonly Passage[];
  /** How many steps there are. */
  readonly steps: number;
}
