import {renderError} from '../errors/render.ts';
import {drawOutput} from '../format/output.ts';
import type {Expression, Redirection} from '../grammar/syntax.ts';
import {toText} from '../values/convert.ts';
import type {Value} from '../values/value.ts';
import type {Context, Writer} from './context.ts';
import {evaluate} from './expression.ts';
import {raise} from './raise.ts';

/** A stream of an element that goes elsewhere. */
export interface Redirected {
  /** Where the element runs: its errors and warnings go where they are to. */
  readonly context: Context;
  /** Takes an object of its output; null where that goes on through the pipeline. */
  readonly take: ((object: Value) => void) | null;
  /** The element is over: what went to files is written. Throws the error that stands in its way. */
  finish(): Promise<void>;
}

/** What goes to a file: texts and objects, in their order. */
interface Sink {
  readonly redirection: Redirection;
  readonly path: string;
  readonly items: (string | {readonly object: Value})[];
}

/** Gives the streams of an element their places. Throws what is wrong with one, before the element runs. */
export async function redirect(redirections: readonly Redirection[], context: Context): Promise<Redirected> {
  const sinks: Sink[] = [];
  let {writer} = context;
  let take: Redirected['take'] = null;
  for (const redirection of redirections) {
    const {stream, target} = redirection;
    // `2>&1`: errors are shown where the output is, as they are anyhow.
    if (target === null) continue;
    const takesOutput = stream === 'output' || stream === 'all';
    if (isNull(target)) {
      if (takesOutput) take = () => undefined;
      writer = withPlace(writer, stream, null);
      continue;
    }
    if (!context.shell.environment.writeFile)
      raise('NotSupported', 'There are no files here: only $null can be written to.', redirection, {
        category: 'NotImplemented',
        reason: 'NotSupportedException',
      });
    const {items, ...sink}: Sink = {redirection, path: toText(await evaluate(target, context)), items: []};
    sinks.push({...sink, items});
    if (takesOutput) take = object => void items.push({object});
    writer = withPlace(writer, stream, text => void items.push(text));
  }
  return {
    context: writer === context.writer ? context : {...context, writer},
    take,
    async finish() {
      for (const sink of sinks) await write(sink, context);
    },
  };
}

const isNull = (target: Expression): boolean =>
  target.kind === 'variable' && target.name.toLowerCase() === 'null';

async function write({redirection, path, items}: Sink, {shell}: Context): Promise<void> {
  const lines: string[] = [];
  let objects: Value[] = [];
  const draw = (): void => {
    if (objects.length > 0) lines.push(...drawOutput(objects, shell.width));
    objects = [];
  };
  for (const item of items)
    if (typeof item === 'string') {
      draw();
      lines.push(item);
    } else objects.push(item.object);
  draw();
  const text = lines.map(line => `${line}\n`).join('');
  const refusal = await shell.environment.writeFile?.(path, text, redirection.appends);
  if (refusal)
    raise(refusal.id, refusal.message, redirection, {
      category: refusal.category,
      reason: refusal.reason,
      target: {name: path, type: 'String'},
    });
}

/** A writer that puts some of what it is told elsewhere; with null nowhere. */
function withPlace(
  writer: Writer,
  stream: Redirection['stream'],
  put: ((text: string) => void) | null,
): Writer {
  const has = (which: Redirection['stream']): boolean => stream === which || stream === 'all';
  return {
    error: (record, source) =>
      has('error') ? put?.(renderError(record, source)) : writer.error(record, source),
    warning: text => (has('warning') ? put?.(`WARNING: ${text}`) : writer.warning(text)),
    message: text => (stream === 'all' ? put?.(text) : writer.message(text)),
    nativeError: text => (has('error') ? put?.(text) : writer.nativeError(text)),
    clear: () => writer.clear(),
    get failures() {
      return writer.failures;
    },
  };
}
