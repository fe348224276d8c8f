import type {sentences} from '../sentences/sentences.ts';
import type {Key} from './key.ts';
import type {State} from './state.ts';

/** What an action is about; the help has a section for each. */
export type Scope =
  | 'containers'
  | 'sessions'
  | 'lists'
  | 'lens'
  | 'screen'
  | 'walkthrough'
  | 'own'
  | 'program';

/** A word that can stand for an argument, and what is said of it beside it. */
export interface Offer {
  readonly word: string;
  readonly note?: string;
}

/**
 * A word that stands behind an action's name in the palette: `DEMO` and `hyperv` in `convert DEMO hyperv`. Makers of
 * the usual ones (a container, an isolation, one of a few words) are in commands/arguments.ts.
 */
export interface Argument {
  /** What stands for it where the usage is said: a word of `sentences.palette.labels` (`NAME`, `THEME`). */
  readonly label: keyof typeof sentences.palette.labels;
  /** Whether it may be left out; those behind it then too. */
  readonly optional?: boolean;
  /** Whether it takes every word that is left: only the last one may. */
  readonly many?: boolean;
  /** What the palette lists and Tab puts in, the best first. Words with spaces are quoted by the palette. */
  readonly offers: (state: State) => readonly Offer[];
  /**
   * Why a word cannot stand there: one sentence, as the footer shows it. Left out: it must be one of the offers, in
   * whatever case, and `run` gets it as it is offered.
   */
  readonly refuses?: (word: string, state: State) => string | undefined;
}

/** Everything about a command but how it is run: what footer, help, palette and the readme are made of. */
export interface Action {
  /** Its name in the palette too: `nextPane` is typed as `next-pane`, or as its hint where that is one word. */
  readonly id: string;
  /** None for what is done from the palette and the help alone. */
  readonly keys: readonly Key[];
  readonly scope: Scope;
  readonly title: string;
  /** The word beside its key in the footer. */
  readonly hint: string;
  /** Whether it changes something on a host: --read-only disables it. */
  readonly changes: boolean;
  /** Why it cannot run now, in one sentence, when nothing is said but its name: its key was pressed. */
  readonly disabled: (state: State) => string | undefined;
  /** What may stand behind its name in the palette, in order. */
  readonly arguments: readonly Argument[];
  /** Why it cannot run with these words, which its arguments let through. */
  readonly refuses: (state: State, words: readonly string[]) => string | undefined;
}
