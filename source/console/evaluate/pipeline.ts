import type {Command, ExpressionElement, Pipeline} from '../grammar/syntax.ts';
import {objectsOf, type Value} from '../values/value.ts';
import type {Context} from './context.ts';
import {evaluate} from './expression.ts';
import {type FoundCommand, find, type Prepared, prepare} from './prepare.ts';
import {type Redirected, redirect} from './redirect.ts';

/**
 * Runs a pipeline. All of its commands are found, and their arguments bound, before the first of them runs: one that
 * is refused changes nothing.
 */
export async function* runPipeline({elements}: Pipeline, context: Context): AsyncGenerator<Value> {
  const [first, ...rest] = elements;
  if (first === undefined) return;
  if (first.kind === 'expression' && rest.length === 0 && first.redirections.length === 0) {
    const value = await evaluate(first.expression, context);
    // `$x++` alone counts, and puts nothing out.
    if (first.expression.kind !== 'step') yield* objectsOf(value);
    return;
  }
  const found: (FoundCommand | null)[] = [];
  for (const element of elements)
    found.push(element.kind === 'command' ? await find(element, context) : null);
  const prepared: Prepared[] = [];
  const redirected: (Redirected | null)[] = [];
  for (const [index, element] of elements.entries()) {
    const places = await redirect(element.redirections, context);
    const local = places.context;
    redirected.push(element.redirections.length > 0 ? places : null);
    const command = found[index] ?? null;
    prepared.push(
      element.kind === 'command' && command
        ? await prepare(element, command, index > 0, local)
        : () => enumerate(element, local),
    );
  }
  let stream: AsyncIterable<Value> | null = null;
  for (const [index, connect] of prepared.entries()) {
    const output: AsyncIterable<Value> = connect(stream);
    const places = redirected[index] ?? null;
    stream = places ? kept(output, places) : output;
  }
  if (stream) yield* stream;
}

async function* enumerate(element: Command | ExpressionElement, context: Context): AsyncGenerator<Value> {
  if (element.kind === 'expression') yield* objectsOf(await evaluate(element.expression, context));
}

/** The output of an element, less what goes elsewhere; that has been written when it is over. */
async function* kept(output: AsyncIterable<Value>, {take, finish}: Redirected): AsyncGenerator<Value> {
  if (take) for await (const object of output) take(object);
  else yield* output;
  await finish();
}
