import type {ErrorRecord} from '../errors/error-record.ts';
import type {Frame} from '../frame.ts';
import type {Script, Statement} from '../grammar/syntax.ts';
import type {Shell} from '../shell.ts';
import type {Value} from '../values/value.ts';
import type {Budget} from './budget.ts';
import type {Scope} from './scope.ts';

/** What a piece of script is run with. */
export interface Context {
  readonly scope: Scope;
  /** What `$using:` reads: the variables of whoever sent the script block here. */
  readonly using: Scope | null;
  /** The text that extents are places of. */
  readonly source: string;
  readonly frame: Frame;
  readonly budget: Budget;
  readonly shell: Shell;
  readonly signal: AbortSignal;
  /** How many scripts within scripts this is. */
  readonly depth: number;
  /** Whether it runs within a `try`: what ends a statement ends the block. */
  readonly isTrying: boolean;
  readonly writer: Writer;
  /** Runs statements; an error ends its statement only. */
  run(script: Script, context: Context): AsyncIterable<Value>;
  /** What statements come to, taken together. */
  collect(script: Script, context: Context): Promise<Value>;
  /** What one statement comes to. */
  resultOf(statement: Statement, context: Context): Promise<Value>;
}

/** Where everything goes that is not the output of a pipeline. */
export interface Writer {
  error(record: ErrorRecord, source: string): void;
  warning(text: string): void;
  /** What -Verbose and -WhatIf say. */
  message(text: string): void;
  /** A native command's error output, as it printed it. */
  nativeError(text: string): void;
  /** Empties the screen. */
  clear(): void;
  /** How many errors there were. */
  readonly failures: number;
}

/** `exit`: the end of a session, or of the console. */
export class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super('exit');
    this.code = code;
  }
}

/** `-ErrorAction Stop`: nothing of what was typed runs any more. The error has been written. */
export class Halt extends Error {}
