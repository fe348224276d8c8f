import type {Extent} from '../grammar/syntax.ts';

/** PowerShell's categories, as far as they occur here. */
export type Category =
  | 'NotSpecified'
  | 'OpenError'
  | 'CloseError'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'InvalidResult'
  | 'InvalidType'
  | 'LimitsExceeded'
  | 'NotImplemented'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'ParserError'
  | 'PermissionDenied'
  | 'ResourceExists'
  | 'ResourceUnavailable'
  | 'ConnectionError'
  | 'WriteError';

/** What went wrong, with all that PowerShell says about it. */
export interface ErrorRecord {
  readonly message: string;
  readonly category: Category;
  /** What it is about, and the short name of its type. */
  readonly target: {readonly name: string; readonly type: string} | null;
  /** The cmdlet as it is declared; empty for the language itself. */
  readonly activity: string;
  /** The short name of the exception. */
  readonly reason: string;
  /** FullyQualifiedErrorId, with the cmdlet's class after a comma where it is a cmdlet's. */
  readonly id: string;
  /** The command as it was typed; null where the message stands alone. */
  readonly invocation: string | null;
  /** Where in the text that was run; null where PowerShell shows no place. */
  readonly place: Extent | null;
}

/** An error that ends its statement. */
export class Terminating extends Error {
  readonly record: ErrorRecord;
  constructor(record: ErrorRecord) {
    super(record.message);
    this.record = record;
  }
}

/** An error of the language itself: InvalidOperation, RuntimeException, unless told otherwise. */
export function languageError(
  id: string,
  message: string,
  place: Extent,
  more: Partial<Pick<ErrorRecord, 'category' | 'target' | 'reason'>> = {},
): ErrorRecord {
  return {
    id,
    message,
    place,
    category: 'InvalidOperation',
    target: null,
    reason: 'RuntimeException',
    activity: '',
    invocation: null,
    ...more,
  };
}
