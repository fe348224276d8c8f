import type {Capabilities} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Argument} from '../store/action.ts';
import type {Batch} from '../store/batch.ts';
import {asksFirst} from '../store/confirm.ts';
import type {Deed, Pending} from '../store/intent.ts';
import {memo} from '../store/memo.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {aContainer, targetsOf} from './arguments.ts';
import {type Command, command, type Doing} from './command.ts';
import {busyReason, capabilityReason, containerReason, first, hostReason} from './reasons.ts';

interface Declared {
  readonly id: Batch['kind'];
  readonly key: string;
  readonly needs: readonly (keyof Capabilities)[];
  /** Words that may stand behind the container's name in the palette. */
  readonly words?: readonly Argument[];
  /** Why it cannot be done to this container as it is; `words` are those behind its name. */
  readonly refuses?: (container: Container, state: State, words: readonly string[]) => string | undefined;
  readonly intent: (container: Container, state: State, words: readonly string[]) => Deed;
  /** Whether it is asked first, unless the user said --yes. */
  readonly asks: boolean;
  /** Whether something is to be chosen in the question, so that it is asked even where the user wants no questions. */
  readonly choosesFirst?: (deed: Deed, state: State, words: readonly string[]) => boolean;
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

/** What stands behind the command's name: the containers', and what may stand behind them. */
interface Said {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/**
 * A command that does something to containers: those whose names stand behind the command's in the palette, else those
 * that are chosen, else the one that the lens is about, which is the selected one, or in the other panes the one that
 * the selected row belongs to. What it does to several is one question, and one action whatever becomes of each.
 */
export function containerCommand(declared: Declared): Command {
  const {id, key, needs, refuses, intent, asks, choosesFirst, anyTime = false, words: more = []} = declared;
  // Where words stand behind a name, it is one name.
  const read = (all: readonly string[]): Said =>
    more.length > 0 ? {names: all.slice(0, 1), words: all.slice(1)} : {names: all, words: []};
  const reasonOf = (container: Container, state: State, words: readonly string[]) =>
    first(
      anyTime && mayInterrupt(state.pending.get(container.id)) ? undefined : busyReason(container, state),
      refuses?.(container, state, words),
    );
  const batchOf = (state: State, containers: readonly Container[], words: readonly string[]): Batch => {
    const reasons = containers.map(container => reasonOf(container, state, words));
    return {
      kind: id,
      deeds: containers.flatMap((container, index) =>
        reasons[index] === undefined ? [intent(container, state, words)] : [],
      ),
      left: reasons.flatMap(reason => reason ?? []),
    };
  };
  /** Why it can be done to none of them; none of thousands is looked at twice for the same picture. */
  const known = memo<string | undefined>();
  const reasonOfAll = (state: State, containers: readonly Container[], words: readonly string[]) =>
    known([containers, state.pending, snapshotOf(state)?.host, words.join(' ')], () => {
      let why: string | undefined;
      for (const container of containers) {
        const reason = reasonOf(container, state, words);
        if (reason === undefined) return undefined;
        why ??= reason;
      }
      return why === undefined || containers.length === 1
        ? why
        : sentences.batch.noneCan(containers.length, why);
    });
  const reason = (state: State, all: readonly string[]) => {
    const {names, words} = read(all);
    const containers = targetsOf(state, names);
    return first(
      hostReason(state),
      capabilityReason(state, ...needs),
      containers.length > 0 ? undefined : containerReason(state, names[0]),
      reasonOfAll(state, containers, words),
    );
  };
  return command({
    id,
    keys: [key],
    scope: 'containers',
    changes: true,
    arguments: [aContainer({optional: true, many: more.length === 0}), ...more],
    disabled: state => reason(state, []),
    refuses: reason,
    run: (doing, all) => {
      const {names, words} = read(all);
      const state = doing.state();
      const containers = targetsOf(state, names);
      const batch = batchOf(state, containers, words);
      const [only] = batch.deeds;
      const mustAsk = batch.deeds.some(deed => choosesFirst?.(deed, state, words));
      if (containers.length > 1) askOrDoAll(batch, mustAsk || asksFirst(state, id), doing);
      else if (only !== undefined) askOrDo(only, mustAsk || (asks && asksFirst(state, id)), doing);
    },
  });
}

/** What cannot be undone is not what a quick Enter does. */
const quickAnswer = (kind: Deed['kind'] | Batch['kind']) => (kind === 'remove' ? 'no' : 'yes');

function askOrDo(deed: Deed, asks: boolean, {change, perform, plan}: Doing): void {
  if (!asks) {
    perform(deed);
    return;
  }
  const question = {kind: 'question', intent: deed, chosen: quickAnswer(deed.kind), plan: null} as const;
  change(now => ({...now, overlays: [...now.overlays, question]}));
  if (deed.kind === 'convert') plan(deed);
}

function askOrDoAll(batch: Batch, asks: boolean, {change, performBatch, plan}: Doing): void {
  if (!asks) {
    performBatch(batch);
    return;
  }
  const chosen = quickAnswer(batch.kind);
  const question = {kind: 'batchQuestion', batch, chosen, plans: new Map(), offset: 0} as const;
  change(now => ({...now, overlays: [...now.overlays, question]}));
  for (const deed of batch.deeds) if (deed.kind === 'convert') plan(deed);
}
