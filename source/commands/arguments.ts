import type {Container} from '../model/container.ts';
import {findContainer} from '../model/find-container.ts';
import {describe, toHostError} from '../model/host-error.ts';
import type {Isolation} from '../model/isolation.ts';
import {runtimeChoices} from '../model/runtime-choice.ts';
import {stateText} from '../panes/container-state.ts';
import {capital} from '../sentences/capital.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Argument} from '../store/action.ts';
import {memo} from '../store/memo.ts';
import {containerOfSubject, snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';

type More = Pick<Argument, 'optional' | 'many'>;

/** One of a few words. */
export const oneOf = (
  label: Argument['label'],
  words: (state: State) => readonly string[],
  more: More = {},
): Argument => ({label, ...more, offers: state => words(state).map(word => ({word}))});

/** Any word; `offers` are proposals. */
export const anyWord = (
  label: Argument['label'],
  offers: (state: State) => readonly string[] = () => [],
  more: More = {},
): Argument => ({...oneOf(label, offers, more), refuses: () => undefined});

/** The container that a word of `aContainer` means. */
function containerNamed(word: string, state: State): Container | null {
  const containers = snapshotOf(state)?.containers ?? [];
  try {
    return findContainer(containers, word);
  } catch {
    return null;
  }
}

/** The container that a command is about: the one that a word names, else the one that the lens is about. */
export const subjectOf = (state: State, name: string | undefined): Container | null =>
  name === undefined ? containerOfSubject(state) : containerNamed(name, state);

const chosenOnes = memo<readonly Container[]>();

/**
 * The containers that a command is about: those that words name, each once; else those that are chosen, in the pane
 * where they are seen; else the one that the lens is about.
 */
export function targetsOf(state: State, names: readonly string[]): readonly Container[] {
  if (names.length > 0) return [...new Set(names.flatMap(name => containerNamed(name, state) ?? []))];
  const {chosen, focus} = state;
  const containers = snapshotOf(state)?.containers ?? [];
  if (focus === 'containers' && chosen.ids.size > 0)
    return chosenOnes([containers, chosen], () => containers.filter(({id}) => chosen.ids.has(id)));
  const container = containerOfSubject(state);
  return container === null ? [] : [container];
}

/** Why a word means no container. */
function notFound(word: string, state: State): string | undefined {
  try {
    findContainer(snapshotOf(state)?.containers ?? [], word);
    return undefined;
  } catch (thrown) {
    const {message, remedy} = describe(toHostError(thrown));
    return remedy === null ? capital(message) : `${capital(message)}; ${remedy}`;
  }
}

/** A container by its name, or the beginning of its id. */
export const aContainer = (more: More = {}): Argument => ({
  label: 'container',
  ...more,
  offers: state => {
    const snapshot = snapshotOf(state);
    if (snapshot === null) return [];
    return snapshot.containers.map(container => ({
      word: container.name,
      note: sentences.palette.named(
        container.image,
        sentences.isolation(container.isolation, snapshot.host.platform),
        stateText({container, pending: state.pending.get(container.id)}),
      ),
    }));
  },
  refuses: notFound,
});

/** An isolation, in the words of the host's platform. */
export const anIsolation = (more: More = {}): Argument =>
  oneOf('isolation', state => isolationWords(state).map(([word]) => word), more);

const isolationWords = (state: State): readonly (readonly [word: string, isolation: Isolation])[] => {
  const platform = snapshotOf(state)?.host.platform ?? 'windows';
  return (['process', 'hyperv'] as const).map(
    isolation => [sentences.isolation(isolation, platform), isolation] as const,
  );
};

/** The isolation that a word of `anIsolation` means. */
export const isolationNamed = (word: string | undefined, state: State): Isolation | null =>
  isolationWords(state).find(([each]) => each === word)?.[1] ?? null;

/** A runtime, where the host has several of its isolation. */
export const aRuntime = (more: More = {}): Argument => ({
  label: 'runtime',
  ...more,
  offers: state => {
    const host = snapshotOf(state)?.host;
    if (host === undefined) return [];
    return host.runtimes
      .filter(({name, isolation}) => runtimeChoices(host, isolation).includes(name))
      .map(({name, isolation}) => ({word: name, note: sentences.isolation(isolation, host.platform)}));
  },
});
