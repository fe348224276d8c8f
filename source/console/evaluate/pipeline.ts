import type {Command, ExpressionElement, Pipeline, Redirection} from '../grammar/syntax.ts';
import {nothing, objectsOf, type Value} from '../values/value.ts';
import type {Context, Writer} from './context.ts';
import {evaluate} from './expression.ts';
import {type FoundCommand, find, type Prepared, prepare} from './prepare.ts';
import {raise} from './raise.ts';

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
  for (const [index, element] of elements.entries()) {
    const local = redirected(element, context);
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
    stream = dropsOutput(elements[index]) ? dropped(output) : output;
  }
  if (stream) yield* stream;
}

async function* enumerate(element: Command | ExpressionElement, context: Context): AsyncGenerator<Value> {
  if (element.kind === 'expression') yield* objectsOf(await evaluate(element.expression, context));
}

async function* dropped(output: AsyncIterable<Value>): AsyncGenerator<Value> {
  for await (const object of output) void object;
  yield* nothing;
}

const dropsOutput = (element: Command | ExpressionElement | undefined): boolean =>
  element?.redirections.some(
    ({stream, target}) => target !== null && (stream === 'output' || stream === 'all'),
  ) ?? false;

/** The context of an element: with `2>$null` its errors go nowhere. There are no files to send anything to. */
function redirected({redirections}: Command | ExpressionElement, context: Context): Context {
  let {writer} = context;
  for (const redirection of redirections) {
    const {stream, target} = redirection;
    if (target === null) continue;
    if (!(target.kind === 'variable' && target.name.toLowerCase() === 'null')) noFile(redirection);
    writer = silenced(writer, stream);
  }
  return writer === context.writer ? context : {...context, writer};
}

const noFile = (redirection: Redirection): never =>
  raise('NotSupported', 'There are no files here: only $null can be written to.', redirection, {
    category: 'NotImplemented',
    reason: 'NotSupportedException',
  });

function silenced(writer: Writer, stream: Redirection['stream']): Writer {
  const errors = stream === 'error' || stream === 'all';
  const warnings = stream === 'warning' || stream === 'all';
  return {
    error: (record, source) => (errors ? undefined : writer.error(record, source)),
    warning: text => (warnings ? undefined : writer.warning(text)),
    message: text => (stream === 'all' ? undefined : writer.message(text)),
    nativeError: text => (errors ? undefined : writer.nativeError(text)),
    clear: () => writer.clear(),
    get failures() {
      return writer.failures;
    },
  };
}
