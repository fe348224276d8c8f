/** Before a command of the user's own is run, and what it said when it is over. */
export type OwnOverlay = {
  readonly kind: 'own';
  readonly title: string;
  readonly stage:
    | {
        readonly kind: 'asking';
        /** What will be run, as a shell would take it. */
        readonly line: string;
        readonly chosen: 'yes' | 'no';
      }
    | {
        readonly kind: 'said';
        /** How it ended. */
        readonly end: string;
        readonly isBad: boolean;
        /** As the program wrote it; shown safely. */
        readonly output: string;
        readonly offset: number;
      };
};
