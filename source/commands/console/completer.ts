import type {Console} from '../../console/console.ts';
import {type ConsolePane, currentCycle, turn} from '../../store/console-pane.ts';
import type {Key} from '../../store/key.ts';

/** So long keys wait for what Tab asks for, ms: a line is completed before it is run, but no host holds up the keyboard. */
const patience = 150;

export interface CompleterOptions {
  readonly console: () => Console | null;
  readonly pane: () => ConsolePane;
  readonly change: (next: (pane: ConsolePane) => ConsolePane) => void;
  /** Presses keys that had to wait. */
  readonly press: (keys: readonly Key[]) => void;
}

/** Completion by Tab, as in PowerShell: each Tab the next candidate, Shift+Tab the previous one. */
export interface Completer {
  complete(step: 1 | -1): void;
  /** Keeps a key while an answer is on its way; false when none is. */
  keep(key: Key): boolean;
}

export function createCompleter({console, pane, change, press}: CompleterOptions): Completer {
  let kept: Key[] | null = null;

  async function ask(language: Console, step: 1 | -1): Promise<void> {
    const {field, unfinished} = pane();
    const before = unfinished === '' ? '' : `${unfinished}\n`;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>(resolve => {
      timer = setTimeout(() => resolve(null), patience);
    });
    const asked = language.complete(before + field.text, before.length + field.cursor).catch(() => null);
    const answer = await Promise.race([asked, late]);
    clearTimeout(timer);
    const keys = kept ?? [];
    kept = null;
    if (answer && answer.candidates.length > 0)
      change(now => {
        if (now.field !== field) return now;
        const start = Math.max(0, answer.start - before.length);
        const end = Math.max(start, answer.end - before.length);
        const {candidates} = answer;
        return turn(now, {before: field, start, end, candidates, index: step === 1 ? -1 : 0}, step);
      });
    if (keys.length > 0) press(keys);
  }

  return {
    complete: step => {
      const cycle = currentCycle(pane());
      const language = console();
      if (cycle) change(now => turn(now, cycle, step));
      else if (language) {
        kept = [];
        void ask(language, step);
      }
    },
    keep: key => {
      if (kept === null || key === 'ctrl+c' || key === 'escape') return false;
      kept.push(key);
      return true;
    },
  };
}
