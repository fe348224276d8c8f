import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {createConsole} from '../console/console.ts';
import {toHostError} from '../model/host-error.ts';
import {runScript} from './console-script.ts';
import {terminalConsole} from './console-terminal.ts';
import type {Context} from './context.ts';
import type {Status} from './subcommand.ts';
import {wrong} from './usage-error.ts';

/** The command language: typed in a terminal, or a script from a file or from standard input. */
export async function consoleOf(context: Context): Promise<Status> {
  const {host, names, flags, output} = context;
  const [file] = names;
  const isTyped = file === undefined && process.stdin.isTTY && process.stdout.isTTY && !output.json;
  const readOnly = flags.readOnly ?? false;
  const stop = flags.stop ?? false;
  if (isTyped) {
    const console = createConsole({host, readOnly, follows: true, width: process.stdout.columns});
    return terminalConsole(console, output.colours, stop);
  }
  const console = createConsole({host, readOnly, follows: true});
  const input = file === undefined || file === '-' ? process.stdin : await opened(file);
  const lines = createInterface({input, crlfDelay: Number.POSITIVE_INFINITY});
  return runScript(console, lines, {output, stop, errors: text => void process.stderr.write(`${text}\n`)});
}

/** The file, once it is known that it can be read. Throws a UsageError. */
async function opened(file: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(file, 'utf8');
  try {
    await new Promise<void>((resolve, reject) => {
      stream.once('ready', resolve);
      stream.once('error', reject);
    });
    return stream;
  } catch (thrown) {
    const error = toHostError(thrown);
    return wrong(
      `cannot read ${file}: ${error.kind === 'unexpected' ? error.message.replace(/,.*$/s, '') : ''}`,
    );
  }
}
