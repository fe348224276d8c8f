import process from 'node:process';
import {createInterface, type Interface} from 'node:readline';

/** Lines that come so fast one after the other were pasted, ms. */
const pasteGap = 15;
const longestHistory = 1000;

export interface LineEditorOptions {
  /** What could stand at the end of what is typed, and the part of it that this would replace. */
  readonly complete: (typed: string) => Promise<readonly [candidates: readonly string[], replaced: string]>;
  /** Ctrl+C. */
  readonly interrupted: () => void;
}

/** A line of the terminal that is typed into: history, completion by Tab, Ctrl+C, Ctrl+D. */
export interface LineEditor {
  ask(prompt: string): void;
  /** Forgets what is typed so far. */
  clear(): void;
  /** Lines as they are typed: one by one, or together where they were pasted together. Ends with Ctrl+D or close. */
  readonly lines: AsyncIterable<readonly string[]>;
  /** Leaves the terminal to somebody else while `task` goes on. */
  lend<Result>(task: () => Promise<Result>): Promise<Result>;
  close(): void;
}

export function openLineEditor({complete, interrupted}: LineEditorOptions): LineEditor {
  let history: string[] = [];
  let waiting: string[] = [];
  let isOver = false;
  let isLent = false;
  let wake = (): void => undefined;
  let editor = open();

  function open(): Interface {
    const opened = createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: true,
      history: [...history],
      historySize: longestHistory,
      removeHistoryDuplicates: true,
      completer: (typed: string, done: (error: null, result: [string[], string]) => void) => {
        complete(typed).then(
          ([candidates, replaced]) => done(null, [[...candidates], replaced]),
          () => done(null, [[], typed]),
        );
      },
    });
    opened.on('history', entries => {
      history = entries;
    });
    opened.on('SIGINT', interrupted);
    opened.on('line', line => {
      waiting.push(line);
      wake();
    });
    opened.on('close', () => {
      isOver ||= !isLent;
      wake();
    });
    return opened;
  }

  async function* lines(): AsyncGenerator<readonly string[]> {
    for (;;) {
      if (waiting.length > 0) yield await burst();
      else if (isOver) return;
      else
        await new Promise<void>(resolve => {
          wake = resolve;
        });
    }
  }

  /** What was pasted comes in one go: it is over when nothing came for a moment. */
  async function burst(): Promise<readonly string[]> {
    for (let count = 0; count < waiting.length; ) {
      count = waiting.length;
      await new Promise(resolve => setTimeout(resolve, pasteGap));
    }
    const taken = waiting;
    waiting = [];
    return taken;
  }

  return {
    ask: prompt => {
      if (isOver) return;
      editor.setPrompt(prompt);
      editor.prompt();
    },
    clear: () => editor.write(null, {ctrl: true, name: 'u'}),
    lines: lines(),
    lend: async task => {
      isLent = true;
      editor.close();
      try {
        return await task();
      } finally {
        isLent = false;
        editor = open();
      }
    },
    close: () => {
      isOver = true;
      editor.close();
    },
  };
}
