import {answer} from '../store/notice.ts';
import {needsWords} from '../store/palette/check-words.ts';
import type {Command, Doing} from './command.ts';
import {askForWords} from './palette/palette-keys.ts';

/** Runs a command if it can run now, and says why when it cannot; one without the words that it needs asks for them. */
export function runCommand(command: Command, words: readonly string[], doing: Doing): void {
  const {state, change, now} = doing;
  if (words.length === 0 && needsWords(command)) {
    change(before => askForWords(before, command));
    return;
  }
  const reason = words.length === 0 ? command.disabled(state()) : command.refuses(state(), words);
  if (reason === undefined) command.run(doing, words);
  else change(before => ({...before, notice: answer(reason, 'warning', now())}));
}
