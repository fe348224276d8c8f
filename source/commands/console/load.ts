import type {BlockCommand} from '../../console/commands-of.ts';
import type {Console, ConsoleOptions, RunOptions} from '../../console/console.ts';
import type {BlockRecord} from '../../console/run-block.ts';

/** The command language, as the pane needs it. */
export interface Language {
  readonly console: Console;
  runBlock(commands: readonly BlockCommand[], options: RunOptions): AsyncIterable<BlockRecord>;
}

/** Loads the language and opens a console: at the first `!`, not before, since its parser is large. */
export async function loadLanguage(options: ConsoleOptions): Promise<Language> {
  const [{createConsole}, {runBlock}] = await Promise.all([
    import('../../console/console.ts'),
    import('../../console/run-block.ts'),
  ]);
  const console = createConsole(options);
  return {console, runBlock: (commands, given) => runBlock(console, commands, given)};
}
