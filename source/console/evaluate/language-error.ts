import {HostFailure} from '../../model/host-error.ts';
import {type ErrorRecord, languageError, Terminating} from '../errors/error-record.ts';
import {troubleOf} from './host-trouble.ts';

const nowhere = {start: 0, end: 0};

/** Whatever else may end a statement, as an error of the language; null for what must go on (exit, cancelling). */
export function languageErrorOf(thrown: unknown): ErrorRecord | null {
  if (thrown instanceof Terminating) return thrown.record;
  if (thrown instanceof RangeError && /length|size/.test(thrown.message))
    return languageError(
      'System.OutOfMemoryException',
      'Array dimensions exceeded supported range.',
      nowhere,
      {
        category: 'OperationStopped',
        reason: 'OutOfMemoryException',
      },
    );
  // Deeper than the stack: blocks that run themselves.
  if (thrown instanceof RangeError)
    return languageError('CallDepthOverflow', 'The script failed due to call depth overflow.', nowhere, {
      reason: 'ScriptCallDepthException',
    });
  if (thrown instanceof HostFailure) {
    const {id, message, category, reason} = troubleOf(thrown.error);
    return languageError(id, message, nowhere, {category, reason});
  }
  return null;
}
