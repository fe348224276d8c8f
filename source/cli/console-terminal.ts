import {createInterface, type Interface} from 'node:readline';
import {commandsOf, readPrompt} from '../console/commands-of.ts';
import type {Console} from '../console/console.ts';
import {isFailure} from '../console/record.ts';
import {type BlockRecord, runBlock} from '../console/run-block.ts';
import {visible} from '../text/visible.ts';
import type {Status} from './subcommand.ts';

/** Lines that come so fast one after the other were pasted, ms. */
const pasteGap = 15;

const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
const yellow = (text: string): string => `\u001b[33m${text}\u001b[39m`;

/**
 * The command language in a terminal: a line editor with history, completion by Tab, Ctrl+C for the line or for what
 * runs, Ctrl+D for the end. Lines that were pasted together are taken as a block of a document.
 */
export async function terminalConsole(console: Console, colours: boolean, stop: boolean): Promise<Status> {
  await console.shell.snapshot();
  const editor = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: true,
    historySize: 1000,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      const text = open === '' ? line : `${open}\n${line}`;
      console.complete(text, text.length).then(
        ({start, candidates}) => done(null, [[...candidates], text.slice(start)]),
        () => done(null, [[], line]),
      );
    },
  });
  let open = '';
  let status: Status = 0;
  let running: AbortController | null = null;

  const ask = (): void => {
    editor.setPrompt(open === '' ? `${visible(console.prompt())} ` : '>> ');
    editor.prompt();
  };

  editor.on('SIGINT', () => {
    if (running) {
      running.abort();
      return;
    }
    open = '';
    process.stdout.write('^C\n');
    editor.write(null, {ctrl: true, name: 'u'});
    ask();
  });

  const show = (record: BlockRecord): void => {
    switch (record.kind) {
      case 'output':
      case 'message':
        process.stdout.write(`${record.text}\n`);
        return;
      case 'error':
      case 'stderr':
        process.stdout.write(`${colours ? red(record.text) : record.text}\n`);
        return;
      case 'warning':
        process.stdout.write(`${colours ? yellow(record.text) : record.text}\n`);
        return;
      case 'command':
        if (pasted) process.stdout.write(`${visible(record.prompt)} ${visible(record.text)}\n`);
        return;
      case 'clear':
        process.stdout.write('\u001b[2J\u001b[H');
        return;
      case 'exit':
        status = record.code & 0xff;
        editor.close();
    }
  };

  let pasted = false;
  const run = async (block: string): Promise<void> => {
    running = new AbortController();
    let failed = false;
    try {
      const commands = pasted
        ? commandsOf(block, text => console.needsMore(text))
        : [readPrompt(block) ?? {place: {kind: 'here'} as const, text: block}];
      for await (const record of runBlock(console, commands, {signal: running.signal, stop})) {
        failed ||= isFailure(record);
        show(record);
      }
    } finally {
      running = null;
    }
    if (failed && stop) {
      status = 1;
      editor.close();
    }
  };

  let ended = false;
  editor.on('close', () => {
    ended = true;
  });
  ask();
  for await (const lines of bursts(editor)) {
    const text = open === '' ? lines.join('\n') : [open, ...lines].join('\n');
    pasted = lines.length > 1;
    open = console.needsMore(text) ? text : '';
    if (open === '' && text.trim() !== '') await run(text);
    if (ended) break;
    ask();
  }
  process.stdout.write('\n');
  return status;
}

/** Lines as they are typed, one by one, or together where they were pasted together. Ends when the editor is closed. */
async function* bursts(editor: Interface): AsyncGenerator<readonly string[]> {
  let waiting: string[] = [];
  let closed = false;
  let wake = (): void => undefined;
  editor.on('line', line => {
    waiting.push(line);
    wake();
  });
  editor.on('close', () => {
    closed = true;
    wake();
  });
  for (;;) {
    if (waiting.length > 0) {
      let count: number;
      do {
        count = waiting.length;
        await new Promise(resolve => setTimeout(resolve, pasteGap));
      } while (waiting.length > count);
      const lines = waiting;
      waiting = [];
      yield lines;
    }
    if (closed && waiting.length === 0) return;
    if (waiting.length > 0) continue;
    await new Promise<void>(resolve => {
      wake = resolve;
    });
  }
}
