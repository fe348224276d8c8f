import {type ErrorRecord, languageError, Terminating} from '../errors/error-record.ts';
import type {Extent} from '../grammar/syntax.ts';
import {toText, typeName} from '../values/convert.ts';
import {PatternFault} from '../values/regex.ts';
import type {Value} from '../values/value.ts';

/** Ends the statement with an error of the language. */
export function raise(
  id: string,
  message: string,
  place: Extent,
  more?: Partial<Pick<ErrorRecord, 'category' | 'target' | 'reason'>>,
): never {
  throw new Terminating(languageError(id, message, place, more));
}

/** `Cannot convert value "abc" to type "System.Int32". …` */
export function raiseConversion(value: Value, type: string, place: Extent): never {
  if (typeof value === 'string')
    raise(
      'InvalidCastFromStringToInteger',
      `Cannot convert value "${value}" to type "${type}". Error: "Input string was not in a correct format."`,
      place,
      {category: 'InvalidArgument'},
    );
  raise(
    'ConvertToFinalInvalidCastException',
    `Cannot convert the "${toText(value)}" value of type "${typeName(value)}" to type "${type}".`,
    place,
    {category: 'InvalidArgument'},
  );
}

/** A method or an operator that a type does not have. */
export function raiseNoMethod(value: Value, method: string, place: Extent): never {
  raise(
    'MethodNotFound',
    `Method invocation failed because [${typeName(value)}] does not contain a method named '${method}'.`,
    place,
    {target: {name: method, type: 'String'}},
  );
}

/** Does what uses a pattern of the user's; its faults become errors of the language. */
export function guarded<Result>(place: Extent, use: () => Result): Result {
  try {
    return use();
  } catch (thrown) {
    if (!(thrown instanceof PatternFault)) throw thrown;
    return raise('System.ArgumentException', thrown.message, place, {
      category: thrown.kind === 'slow' ? 'LimitsExceeded' : 'OperationStopped',
      reason: thrown.kind === 'slow' ? 'RegexMatchTimeoutException' : 'ArgumentException',
    });
  }
}
