import type {Capabilities} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {sentences} from '../sentences/sentences.ts';
import type {Argument} from '../store/action.ts';
import {asksFirst} from '../store/confirm.ts';
import type {Deed, Pending} from '../store/intent.ts';
import type {State} from '../store/state.ts';
import {aContainer, subjectOf} from './arguments.ts';
import {type Command, command} from './command.ts';
import {busyReason, capabilityReason, containerReason, first, hostReason} from './reasons.ts';

interface Declared {
  readonly id: keyof typeof sentences.commands;
  readonly key: string;
  readonly needs: readonly (keyof Capabilities)[];
  /** Words that may stand behind the container's name in the palette. */
  readonly words?: readonly Argument[];
  /** Why it cannot be done to this container as it is; `words` are those behind its name. */
  readonly refuses?: (container: Container, state: State, words: readonly string[]) => string | undefined;
  readonly intent: (container: Container, state: State, words: readonly string[]) => Deed;
  /** Whether it is asked first, unless the user said --yes. */
  readonly asks: boolean;
  /** Whether it may be done while the host does something else with the container: what ends everything may. */
  readonly anyTime?: boolean;
}

/** What this dashboard asked for and may be cut short. A conversion and a removal are left to come to their end. */
function mayInterrupt(pending: Pending | undefined): boolean {
  switch (pending) {
    case 'kill':
    case 'remove':
    case 'convert':
    case 'finish':
    case 'rollBack':
      return false;
    default:
      return true;
  }
}

/**
 * A command that does something to a container: the one whose name stands behind the command's in the palette, else the
 * one that the lens is about, which is the selected one, or in the other panes the one that the selected row belongs to.
 */
export function containerCommand(declared: Declared): Command {
  const {id, key, needs, refuses, intent, asks, anyTime = false, words: more = []} = declared;
  const reason = (state: State, [name, ...words]: readonly string[]) => {
    const container = subjectOf(state, name);
    return first(
      hostReason(state),
      capabilityReason(state, ...needs),
      containerReason(state, name),
      container === null || (anyTime && mayInterrupt(state.pending.get(container.id)))
        ? undefined
        : busyReason(container, state),
      container === null ? undefined : refuses?.(container, state, words),
    );
  };
  return command({
    id,
    keys: [key],
    scope: 'containers',
    changes: true,
    arguments: [aContainer({optional: true}), ...more],
    disabled: state => reason(state, []),
    refuses: reason,
    run: ({state, change, perform, plan}, [name, ...words]) => {
      const container = subjectOf(state(), name);
      if (container === null) return;
      const wanted = intent(container, state(), words);
      if (!asks || !asksFirst(state(), wanted.kind)) {
        perform(wanted);
        return;
      }
      // What cannot be undone is not what a quick Enter does.
      const chosen = wanted.kind === 'remove' ? 'no' : 'yes';
      const question = {kind: 'question', intent: wanted, chosen, plan: null} as const;
      change(now => ({...now, overlays: [...now.overlays, question]}));
      if (wanted.kind === 'convert') plan(wanted);
    },
  });
}
