import {isRunning} from '../model/container.ts';
import type {BlockCommand, BlockPlace} from './commands-of.ts';
import type {Console, RunOptions} from './console.ts';
import {type ConsoleRecord, isFailure} from './record.ts';

/** What is said while a block runs: its commands, each before what comes of it. */
export type BlockRecord =
  | ConsoleRecord
  | {readonly kind: 'command'; readonly prompt: string; readonly text: string};

/** Enters and leaves containers as the prompts of a block say. Resolves with false where that cannot be. */
export async function goTo(console: Console, place: BlockPlace): Promise<boolean> {
  const {shell} = console;
  if (place.kind === 'here') return true;
  if (place.kind === 'host') {
    while (shell.leave());
    return true;
  }
  const wanted = place.container.toLowerCase();
  const isMeant = ({name, id}: {readonly name: string; readonly id: string}): boolean =>
    name.toLowerCase() === wanted || (wanted.length >= 4 && id.toLowerCase().startsWith(wanted));
  const inside = console.inside();
  if (inside && isMeant(inside)) return true;
  const {containers} = await shell.snapshot();
  const found = containers.find(container => isMeant(container) && isRunning(container));
  if (!found) return false;
  while (shell.leave());
  shell.enter(found);
  return true;
}

/** Runs the commands of a pasted block, each where its prompt says. */
export async function* runBlock(
  console: Console,
  commands: readonly BlockCommand[],
  options: RunOptions = {},
): AsyncGenerator<BlockRecord> {
  for (const {place, text} of commands) {
    const isThere = await goTo(console, place);
    yield {kind: 'command', prompt: console.prompt(), text};
    if (!isThere && place.kind === 'inside') {
      yield notRunning(place.container);
      if (options.stop) return;
      continue;
    }
    let failed = false;
    for await (const record of console.execute(text, options)) {
      failed ||= isFailure(record);
      yield record;
      if (record.kind === 'exit') return;
    }
    if ((failed && options.stop) || options.signal?.aborted) return;
  }
}

/** What is said instead of running a command in a container that does not run. */
export function notRunning(container: string): ConsoleRecord {
  const message = `The container ${container}, which the prompt names, is not running.`;
  return {kind: 'error', text: message, message, id: 'PSSessionStateBroken', category: 'OpenError'};
}
