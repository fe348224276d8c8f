import {sentences} from '../../sentences/sentences.ts';
import {type OwnCommand, placeholdersIn, programOf} from '../../settings/own-command.ts';
import type {State} from '../../store/state.ts';
import {shellWord} from '../../text/command-line.ts';
import {visible} from '../../text/visible.ts';
import type {Command} from '../command.ts';
import {readOnlyReason} from '../reasons.ts';
import type {OwnRun} from './own-runner.ts';
import {ownEnvironment, ownValues} from './own-values.ts';

/** What would be run now; null where something that it needs is missing. */
function ownRun(own: OwnCommand, state: State): OwnRun | null {
  const values = ownValues(state);
  if (placeholdersIn(own.run).some(name => values[name] === null)) return null;
  const program = programOf(own.run, {
    name: values.name ?? '',
    id: values.id ?? '',
    pid: values.pid ?? '',
  });
  return program && {own, program, environment: ownEnvironment(values)};
}

function missing(own: OwnCommand, state: State): string | undefined {
  const values = ownValues(state);
  const name = placeholdersIn(own.run).find(candidate => values[candidate] === null);
  return name === undefined ? undefined : sentences.own.needs(name);
}

/** `Disk use` → `disk-use`: how it is called in the palette and among the keys. */
const nameOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** The user's own commands, as commands like all others. */
export const ownCommands = (list: readonly OwnCommand[]): readonly Command[] =>
  list.map((own, index): Command => {
    const title = visible(own.title);
    const disabled = (state: State) =>
      (own.changes ? readOnlyReason(state) : undefined) ?? missing(own, state);
    return {
      // No id of ours has a dot.
      id: `own.${index + 1}-${nameOf(title)}`,
      keys: [own.key],
      scope: 'own',
      title,
      hint: title,
      changes: own.changes,
      arguments: [],
      disabled,
      refuses: disabled,
      run: ({state, change, own: runner}) => {
        const run = ownRun(own, state());
        if (run === null) return;
        if (!own.confirm || !state().confirm) return runner.run(run);
        const line = [run.program.file, ...run.program.words].map(shellWord).join(' ');
        runner.ask(run);
        change(before => ({
          ...before,
          overlays: [
            ...before.overlays,
            {kind: 'own', title, stage: {kind: 'asking', line: visible(line), chosen: 'yes'}},
          ],
        }));
      },
    };
  });
