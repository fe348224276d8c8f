import type {Json} from './format/json.ts';

/** What a console says while it runs what was typed. All text is safe to show (text/visible); lines end with \n only between them. */
export type ConsoleRecord =
  /** What a statement put out, as it is shown and as objects. */
  | {readonly kind: 'output'; readonly text: string; readonly objects: readonly Json[]}
  | {
      readonly kind: 'error';
      readonly text: string;
      readonly message: string;
      /** FullyQualifiedErrorId. */
      readonly id: string;
      readonly category: string;
    }
  /** The error output of a program (docker). */
  | {readonly kind: 'stderr'; readonly text: string}
  | {readonly kind: 'warning'; readonly text: string}
  /** -Verbose, -WhatIf, Write-Host. */
  | {readonly kind: 'message'; readonly text: string}
  /** Clear-Host: the screen is to be emptied. */
  | {readonly kind: 'clear'}
  /** `exit` on the host: the console is over. */
  | {readonly kind: 'exit'; readonly code: number};

/** Whether a record says that something failed. */
export const isFailure = ({kind}: {readonly kind: string}): boolean => kind === 'error' || kind === 'stderr';
