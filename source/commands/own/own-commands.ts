import {sentences} from '../../sentences/sentences.ts';
import {
  type OwnCommand,
  type Placeholder,
  placeholdersIn,
  programOf,
  valueFault,
} from '../../settings/own-command.ts';
import {containerOfSubject} from '../../store/select.ts';
import type {State} from '../../store/state.ts';
import {shellWord} from '../../text/command-line.ts';
import {visible} from '../../text/visible.ts';
import type {Command} from '../command.ts';
import {readOnlyReason} from '../reasons.ts';
import type {OwnRun} from './own-runner.ts';
import {type OwnValues, ownEnvironment, ownValues} from './own-values.ts';

/** What would be run now; null where something that it needs is missing. */
function ownRun(own: OwnCommand, state: State): OwnRun | null {
  if (reasonOf(own, state) !== undefined) return null;
  const values = ownValues(state);
  const program = programOf(own.run, filled(values));
  return program && {own, program, environment: ownEnvironment(values)};
}

const filled = ({name, id, pid}: OwnValues) => ({name: name ?? '', id: id ?? '', pid: pid ?? ''});

/** Whether others are chosen than the one that the placeholders are about, which is what other actions are for. */
function isForOthers(needed: readonly Placeholder[], state: State): boolean {
  const {ids} = state.chosen;
  const isAboutContainer = needed.some(name => name !== 'pid' || state.focus === 'containers');
  const container = containerOfSubject(state);
  return isAboutContainer && ids.size > 0 && !(ids.size === 1 && container !== null && ids.has(container.id));
}

/** Why it cannot be run about what is selected now. */
function reasonOf(own: OwnCommand, state: State): string | undefined {
  const needed = placeholdersIn(own.run);
  if (isForOthers(needed, state)) return sentences.own.forOne;
  const values = ownValues(state);
  const missing = needed.find(name => values[name] === null);
  if (missing !== undefined) return sentences.own.needs(missing);
  const unsafe = valueFault(own.run, filled(values));
  return unsafe === null ? undefined : sentences.own.unsafe(unsafe);
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
      (own.changes ? readOnlyReason(state) : undefined) ?? reasonOf(own, state);
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
