import {errorObject} from '../errors/error-object.ts';
import type {Try} from '../grammar/syntax.ts';
import type {Value} from '../values/value.ts';
import type {Context} from './context.ts';
import {languageErrorOf} from './language-error.ts';
import {withCurrent} from './scope.ts';

/** Runs a block; an error that ends one of its statements is handed to `catch`, as `$_`, and `finally` runs anyhow. */
export async function* runTry({body, handler, finale}: Try, context: Context): AsyncGenerator<Value> {
  try {
    yield* context.run(body, {...context, isTrying: true});
  } catch (thrown) {
    const record = languageErrorOf(thrown);
    if (record === null || handler === null) throw thrown;
    yield* context.run(handler, {...context, scope: withCurrent(context.scope, errorObject(record))});
  } finally {
    if (finale) yield* context.run(finale, context);
  }
}
