import type {Snapshot} from '../../model/snapshot.ts';
import type {ErrorRecord, Terminating} from '../errors/error-record.ts';
import type {Context} from '../evaluate/context.ts';
import type {Value} from '../values/value.ts';
import type {Arguments, Parameters} from './parameter.ts';

/** What a cmdlet says about something that went wrong; the rest PowerShell knows: which cmdlet, and where. */
export interface Trouble extends Pick<ErrorRecord, 'message' | 'category' | 'reason'> {
  /** What it is about; its type is String when left out. */
  readonly about?: string;
  readonly aboutType?: string;
  /** The first part of FullyQualifiedErrorId. */
  readonly id: string;
}

/** A cmdlet at work. */
export interface Call<Bound> {
  readonly context: Context;
  /** What was given before anything came through the pipeline. */
  readonly given: Bound;
  /** Its arguments, for each object that comes through the pipeline; once where nothing is piped into it. */
  readonly bound: AsyncIterable<Bound>;
  /** Every object that comes through the pipeline, whatever it is bound to. */
  readonly piped: boolean;
  snapshot(): Promise<Snapshot>;
  /** Writes an error and goes on. */
  report(trouble: Trouble): void;
  /** An error that ends the statement: throw it. */
  failure(trouble: Trouble): Terminating;
  warning(text: string): void;
  verbose(text: string): void;
  /** Whether to do it: not under -WhatIf, which says what would be done. */
  should(operation: string, target: string): boolean;
  /** The command as it was typed, for the host's log of events. */
  readonly origin: string;
}

/** A cmdlet, declared once: binding, help, completion and the readme's list are made from it. */
export interface Cmdlet<Declared = Parameters> {
  readonly name: string;
  /** Where PowerShell has it from. */
  readonly module: string;
  /** The .NET class, which stands in FullyQualifiedErrorId. */
  readonly className: string;
  readonly aliases: readonly string[];
  /** One sentence. */
  readonly synopsis: string;
  readonly parameters: Declared;
  /** The set that counts while nothing decides; the only one is without a name. */
  readonly defaultSet?: string;
  /** Where it exists; on the host and in containers when left out. */
  readonly where?: 'host' | 'inside';
  /** The properties of what it puts out, for completion. */
  readonly outputs?: readonly string[];
  /** It changes the host: it has -WhatIf and -Confirm, and is refused where nothing may be changed. */
  readonly changes?: boolean;
  run(call: Call<Arguments<Declared>>): AsyncIterable<Value>;
}

/** Declares a cmdlet, with the types of its arguments. */
export function cmdlet<const Declared extends Parameters>(declaration: Cmdlet<Declared>): Cmdlet {
  return declaration;
}
