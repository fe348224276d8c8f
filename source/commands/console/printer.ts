import type {BlockRecord} from '../../console/run-block.ts';
import type {Line} from '../../panes/line.ts';
import {type ConsolePane, clear, commandLines, linesOf, mostLines, print} from '../../store/console-pane.ts';
import {visible} from '../../text/visible.ts';

/** What is printed goes to the screen no more often than this, ms. */
const pace = 25;

/** Collects what commands print, and puts it into the pane at a pace that leaves the keyboard free. */
export interface Printer {
  show(record: BlockRecord): void;
  write(lines: readonly Line[]): void;
  /** Puts what waits into the pane now. */
  flush(): void;
  /** Drops what waits; nothing comes any more. */
  close(): void;
}

export function openPrinter(change: (next: (pane: ConsolePane) => ConsolePane) => void): Printer {
  let waiting: Line[] = [];
  let isCleared = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (closed || (waiting.length === 0 && !isCleared)) return;
    const lines = waiting.slice(-mostLines);
    const first = isCleared;
    waiting = [];
    isCleared = false;
    change(pane => print(first ? clear(pane) : pane, lines));
  }

  function write(lines: readonly Line[]): void {
    if (closed) return;
    for (const line of lines) waiting.push(line);
    // Of a flood only what can be scrolled back to is kept.
    if (waiting.length > 2 * mostLines) waiting = waiting.slice(-mostLines);
    timer ??= setTimeout(flush, pace);
  }

  return {
    write,
    flush,
    show: record => {
      switch (record.kind) {
        case 'output':
        case 'message':
          write(linesOf(record.text, 'text'));
          break;
        case 'error':
        case 'stderr':
          write(linesOf(record.text, 'bad'));
          break;
        case 'warning':
          write(linesOf(record.text, 'warning'));
          break;
        case 'command':
          write(commandLines(visible(record.prompt), record.text));
          break;
        case 'clear':
          waiting = [];
          isCleared = true;
          timer ??= setTimeout(flush, pace);
          break;
        case 'exit':
          break;
      }
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
