import {commandsOf, readPrompt} from '../console/commands-of.ts';
import type {Console} from '../console/console.ts';
import {isFailure} from '../console/record.ts';
import {type BlockRecord, runBlock} from '../console/run-block.ts';
import {visible} from '../text/visible.ts';
import {coloured} from './colour.ts';
import {type LineEditor, openLineEditor} from './line-editor.ts';
import type {Status} from './subcommand.ts';

const red = (text: string): string => coloured(text, 'bad');
const yellow = (text: string): string => coloured(text, 'warning');

export interface TerminalOptions {
  readonly colours: boolean;
  /** The first error ends it. */
  readonly stop: boolean;
  readonly print: (text: string) => void;
  /** Opens the console over what the terminal can do for it. */
  readonly open: (lend: LineEditor['lend']) => Console;
}

/**
 * The command language in a terminal: a line editor with history, completion by Tab, Ctrl+C for the line or for what
 * runs, Ctrl+D for the end. Lines that were pasted together are taken as a block of a document.
 */
export async function terminalConsole({colours, stop, print, open}: TerminalOptions): Promise<Status> {
  /** The lines of a command that is not complete yet. */
  let begun = '';
  let status: Status = 0;
  let running: AbortController | null = null;

  const editor = openLineEditor({
    complete: async typed => {
      const text = begun === '' ? typed : `${begun}\n${typed}`;
      const {start, candidates} = await console.complete(text, text.length);
      return [candidates, text.slice(start)];
    },
    interrupted: () => {
      if (running) return running.abort();
      begun = '';
      print('^C');
      editor.clear();
      ask();
    },
  });
  const console = open(task => editor.lend(task));
  const ask = (): void => editor.ask(begun === '' ? `${visible(console.prompt())} ` : '>> ');

  const run = async (block: string, pasted: boolean): Promise<void> => {
    running = new AbortController();
    const commands = pasted
      ? commandsOf(block, text => console.needsMore(text))
      : [readPrompt(block) ?? {place: {kind: 'here'} as const, text: block}];
    let failed = false;
    for await (const record of runBlock(console, commands, {signal: running.signal, stop})) {
      failed ||= isFailure(record);
      if (record.kind === 'exit') {
        status = record.code & 0xff;
        editor.close();
        continue;
      }
      const text = record.kind === 'command' && !pasted ? null : shown(record, colours);
      if (text !== null) print(text);
    }
    running = null;
    if (!failed || !stop) return;
    status = 1;
    editor.close();
  };

  await console.shell.snapshot();
  ask();
  for await (const lines of editor.lines) {
    const text = begun === '' ? lines.join('\n') : [begun, ...lines].join('\n');
    begun = console.needsMore(text) ? text : '';
    if (begun === '' && text.trim() !== '') await run(text, lines.length > 1);
    ask();
  }
  return status;
}

/** What a record is in a terminal; null for what shows nothing. */
function shown(record: BlockRecord, colours: boolean): string | null {
  switch (record.kind) {
    case 'output':
    case 'message':
      return record.text;
    case 'error':
    case 'stderr':
      return colours ? red(record.text) : record.text;
    case 'warning':
      return colours ? yellow(record.text) : record.text;
    case 'command':
      return `${visible(record.prompt)} ${visible(record.text)}`;
    case 'clear':
      return '\u001b[2J\u001b[H';
    case 'exit':
      return null;
  }
}
