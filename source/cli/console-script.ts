import {readPrompt, withoutContinuation} from '../console/commands-of.ts';
import type {Console} from '../console/console.ts';
import type {ConsoleRecord} from '../console/record.ts';
import {isFailure} from '../console/record.ts';
import {goTo, notRunning} from '../console/run-block.ts';
import type {Output} from './output.ts';
import type {Status} from './subcommand.ts';

export interface ScriptOptions {
  readonly output: Output;
  /** The first error ends it. */
  readonly stop: boolean;
  /** Where errors and warnings go when the output is text. */
  readonly errors: (text: string) => void;
}

/**
 * Runs lines as they come, each once it is complete. Once a line had a prompt, as in a document, only lines with one
 * are commands. Status 1 when there was an error, or what `exit` said.
 */
export async function runScript(
  console: Console,
  lines: AsyncIterable<string>,
  options: ScriptOptions,
): Promise<Status> {
  let failed = false;
  let prompted = false;
  let open: string | null = null;

  /** Runs what is complete; resolves with the status that ends it all, or null. */
  const run = async (text: string): Promise<Status | null> => {
    for await (const record of console.execute(text, {stop: options.stop})) {
      print(record, text, options);
      failed ||= isFailure(record);
      if (record.kind === 'exit') return record.code !== 0 ? record.code & 0xff : failed ? 1 : 0;
    }
    return failed && options.stop ? 1 : null;
  };

  for await (const line of lines) {
    const found = readPrompt(line);
    let text: string;
    if (found) {
      prompted = true;
      text = found.text;
      if (!(await goTo(console, found.place)) && found.place.kind === 'inside') {
        failed = true;
        print(notRunning(found.place.container), text, options);
        if (options.stop) return 1;
        open = null;
        continue;
      }
    } else if (open !== null) text = `${open}\n${prompted ? withoutContinuation(line) : line}`;
    else if (prompted) continue;
    else text = line;
    open = console.needsMore(text) ? text : null;
    if (open !== null || text.trim() === '') continue;
    const status = await run(text);
    if (status !== null) return status;
  }
  if (open !== null) {
    const status = await run(open);
    if (status !== null) return status;
  }
  return failed ? 1 : 0;
}

function print(record: ConsoleRecord, command: string, {output, errors}: ScriptOptions): void {
  if (output.json) {
    output.document({command, ...record}, 'line');
    return;
  }
  switch (record.kind) {
    case 'output':
      output.text(record.text);
      return;
    case 'error':
    case 'stderr':
    case 'warning':
    case 'message':
      errors(record.text);
      return;
    case 'clear':
    case 'exit':
      return;
  }
}
