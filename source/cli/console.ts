import process from 'node:process';
import {createInterface} from 'node:readline';
import {createConsole} from '../console/console.ts';
import {runScript} from './console-script.ts';
import {sessionsIn} from './console-sessions.ts';
import {terminalConsole} from './console-terminal.ts';
import type {Context} from './context.ts';
import {readText} from './read-text.ts';
import type {Status} from './subcommand.ts';

/** The command language: typed in a terminal, or a script from a file or from standard input. */
export async function consoleOf({host, names, flags, output}: Context): Promise<Status> {
  const [file] = names;
  const {stdin, stdout, stderr} = process;
  const readOnly = flags.readOnly ?? false;
  const stop = flags.stop ?? false;
  if (file === undefined && stdin.isTTY && stdout.isTTY && !output.json)
    return terminalConsole({
      colours: output.colours,
      stop,
      print: text => void stdout.write(`${text}\n`),
      open: lend =>
        createConsole({
          host,
          readOnly,
          follows: true,
          width: stdout.columns,
          environment: sessionsIn(host, lend),
        }),
    });
  // On an engine a script waits as docker does; on the simulated host nothing goes on for ever.
  const follows = (await host.snapshot()).host.kind !== 'simulated';
  const console = createConsole({host, readOnly, follows});
  const lines =
    file === undefined || file === '-'
      ? createInterface({input: stdin, crlfDelay: Number.POSITIVE_INFINITY})
      : linesOf(await readText(file));
  return runScript(console, lines, {output, stop, errors: text => void stderr.write(`${text}\n`)});
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}
