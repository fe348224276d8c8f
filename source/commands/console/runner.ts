import {type BlockCommand, commandsOf, readPrompt} from '../../console/commands-of.ts';
import type {BlockRecord} from '../../console/run-block.ts';
import {describe, toHostError} from '../../model/host-error.ts';
import {sentences} from '../../sentences/sentences.ts';
import {
  type ConsolePane,
  commandLines,
  linesOf,
  noConsole,
  promptOf,
  remember,
} from '../../store/console-pane.ts';
import {visible} from '../../text/visible.ts';
import type {Language} from './load.ts';
import {openPrinter, type Printer} from './printer.ts';

/** What was handed over to be run: a line as it was typed, a block as it was pasted, or what the program does itself. */
type Work =
  | {readonly kind: 'line' | 'block'; readonly text: string}
  | {readonly kind: 'task'; readonly task: ConsoleTask};

/** What the program does itself in a console: nothing else runs in it meanwhile. Never rejects. */
export type ConsoleTask = (
  console: Language['console'],
  printer: Pick<Printer, 'show' | 'write' | 'flush'>,
) => Promise<void>;

/** How the running of one came to its end: `left alone` when the user did not wait for it. */
type End = 'done' | 'exit' | 'left alone';

const aborted = (signal: AbortSignal): Promise<End> =>
  new Promise(resolve => {
    signal.addEventListener('abort', () => resolve('left alone'), {once: true});
  });

export interface RunnerOptions {
  readonly load: () => Promise<Language>;
  readonly pane: () => ConsolePane;
  readonly change: (next: (pane: ConsolePane) => ConsolePane) => void;
  /** Something may have changed on the host. */
  readonly ran: () => void;
  /** `exit` was typed on the host. */
  readonly exited: () => void;
}

/** Runs what is typed and pasted, one after the other: what is typed while something runs waits its turn. */
export interface ConsoleRunner {
  run(work: Work): void;
  /** Begins to load the language, so that the first line need not wait for it. */
  prepare(): void;
  /** Ends what runs, and drops what was typed and waits. A second time: waits no longer for the host to end it. */
  cancel(): void;
  language(): Language | null;
  close(): void;
}

export function createConsoleRunner({load, pane, change, ran, exited}: RunnerOptions): ConsoleRunner {
  const printer = openPrinter(change);
  let language: Language | null = null;
  let waiting: Work[] = [];
  let running: {readonly cancel: AbortController; readonly leave: AbortController} | null = null;
  let isWorking = false;

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      for (;;) {
        language ??= await begin();
        const next = waiting.shift();
        if (next === undefined) break;
        const end = await runOne(next, language);
        // A console that was left is loaded again for what the program has to do in it, and else when it is asked for.
        if (end === 'exit' && waiting.length === 0) break;
      }
    } catch (thrown) {
      // Nothing that is typed makes the language throw: this is a fault of the program, or of its installation.
      waiting = [];
      printer.write(linesOf(describe(toHostError(thrown)).message, 'bad'));
    } finally {
      isWorking = false;
      running = null;
      printer.flush();
      const prompt = visible(language?.console.prompt() ?? noConsole.prompt);
      change(now => ({...now, status: 'idle', prompt}));
    }
  }

  /** Drops what was typed and waits; what the program does itself was asked for elsewhere, where it is awaited. */
  function dropTyped(): void {
    waiting = waiting.filter(({kind}) => kind === 'task');
  }

  function begin(): Promise<Language> {
    change(now => ({...now, status: 'loading'}));
    return load();
  }

  async function runOne(next: Work, {console, runBlock}: Language): Promise<End> {
    if (next.kind === 'task') return runTask(next.task, {console, runBlock});
    const commands = next.kind === 'line' ? takeLine(next.text, console) : takeBlock(next.text, console);
    if (commands.length === 0) return 'done';
    const cancel = new AbortController();
    const leave = new AbortController();
    running = {cancel, leave};
    change(now => ({...now, status: 'running'}));
    const shown = showAll(runBlock(commands, {signal: cancel.signal}), next.kind === 'block', leave.signal);
    const end = await Promise.race([shown, aborted(leave.signal)]);
    running = null;
    if (end === 'left alone') {
      language = null;
      printer.write(linesOf(sentences.console.leftAlone, 'warning'));
      return end;
    }
    printer.flush();
    change(now => ({...now, prompt: visible(console.prompt())}));
    ran();
    if (end === 'exit') {
      dropTyped();
      language = null;
      exited();
    }
    return end;
  }

  async function runTask(task: ConsoleTask, {console}: Language): Promise<End> {
    change(now => ({...now, status: 'running'}));
    await task(console, printer);
    printer.flush();
    change(now => ({...now, status: 'idle', prompt: visible(console.prompt())}));
    return 'done';
  }

  /** Shows records as they come, until they are to be left alone. */
  async function showAll(
    records: AsyncIterable<BlockRecord>,
    withCommands: boolean,
    leave: AbortSignal,
  ): Promise<End> {
    let end: End = 'done';
    for await (const record of records) {
      if (leave.aborted) break;
      // A typed line stands there already, behind the prompt that it was typed at.
      if (record.kind !== 'command' || withCommands) printer.show(record);
      if (record.kind === 'exit') end = 'exit';
    }
    return end;
  }

  /** The command that a line is, or completes. */
  function takeLine(text: string, console: Language['console']): readonly BlockCommand[] {
    const {unfinished} = pane();
    printer.write(commandLines(promptOf(pane()), text));
    const whole = unfinished === '' ? text : `${unfinished}\n${text}`;
    // An empty line ends what goes on, complete or not: whoever is lost in it must come out.
    const goesOn = text.trim() !== '' && console.needsMore(readPrompt(whole)?.text ?? whole);
    change(now => ({...now, unfinished: goesOn ? whole : ''}));
    if (goesOn || whole.trim() === '') {
      printer.flush();
      return [];
    }
    return [readPrompt(whole) ?? {place: {kind: 'here'}, text: whole}];
  }

  function takeBlock(text: string, console: Language['console']): readonly BlockCommand[] {
    const {unfinished} = pane();
    const whole = unfinished === '' ? text : `${unfinished}\n${text}`;
    change(now => ({...now, unfinished: ''}));
    const commands = commandsOf(whole, each => console.needsMore(each));
    change(now =>
      remember(
        now,
        commands.flatMap(command => command.text.split('\n').map(line => visible(line))),
      ),
    );
    return commands;
  }

  return {
    run: next => {
      waiting.push(next);
      void work();
    },
    prepare: () => void work(),
    cancel: () => {
      dropTyped();
      printer.write(linesOf(sentences.console.cancelled, 'dim'));
      if (running === null) return;
      if (running.cancel.signal.aborted) running.leave.abort();
      running.cancel.abort();
      change(now => ({...now, status: 'cancelling'}));
    },
    language: () => language,
    close: () => {
      waiting = [];
      printer.close();
      running?.cancel.abort();
    },
  };
}
