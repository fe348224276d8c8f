import {errorObject} from './errors/error-object.ts';
import {renderError} from './errors/render.ts';
import type {Writer} from './evaluate/context.ts';
import type {Scope} from './evaluate/scope.ts';
import {jsonOf} from './format/json.ts';
import {drawOutput, visibleLines} from './format/output.ts';
import type {ConsoleRecord} from './record.ts';
import {isList, type Value} from './values/value.ts';

/** PowerShell remembers so many errors in $Error. */
const remembered = 256;
/** Lines of a program are shown no later than this, ms. */
const patience = 30;

/** The output of a statement: what it puts out waits for the rest of its table; errors stand where they happen. */
export interface StatementWriter extends Writer {
  output(object: Value): void;
  /** Shows what still waits. */
  flush(): void;
}

const visibleText = (text: string): string => visibleLines(text).join('\n');

export function openWriter(
  send: (record: ConsoleRecord) => void,
  width: number | null,
  scope: Scope,
): StatementWriter {
  let waiting: Value[] = [];
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const objects = waiting;
    waiting = [];
    const lines = drawOutput(objects, width);
    send({
      kind: 'output',
      text: lines.join('\n'),
      get objects() {
        return objects.map(object => jsonOf(object));
      },
    });
  };

  return {
    output: object => {
      waiting.push(object);
      // A table waits for its last row; lines of text need not.
      if (typeof object === 'string') timer ??= setTimeout(flush, patience).unref();
      else {
        clearTimeout(timer);
        timer = undefined;
      }
    },
    flush,
    error: (record, source) => {
      flush();
      failures += 1;
      const errors = scope.read('Error') ?? null;
      scope.write('Error', [errorObject(record), ...(isList(errors) ? errors.slice(0, remembered - 1) : [])]);
      send({
        kind: 'error',
        text: visibleText(renderError(record, source)),
        message: visibleText(record.message),
        id: record.id,
        category: record.category,
      });
    },
    warning: text => {
      flush();
      send({kind: 'warning', text: visibleText(`WARNING: ${text}`)});
    },
    message: text => {
      flush();
      send({kind: 'message', text: visibleText(text)});
    },
    nativeError: text => {
      flush();
      failures += 1;
      send({kind: 'stderr', text: visibleText(text)});
    },
    clear: () => {
      flush();
      send({kind: 'clear'});
    },
    get failures() {
      return failures;
    },
  };
}
