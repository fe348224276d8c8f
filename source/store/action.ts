import type {Key} from './key.ts';
import type {State} from './state.ts';

/** What an action is about; the help has a section for each. */
export type Scope = 'containers' | 'sessions' | 'lists' | 'lens' | 'screen' | 'program';

/** Everything about a command but how it is run: what footer, help and the readme are made of. */
export interface Action {
  readonly id: string;
  readonly keys: readonly Key[];
  readonly scope: Scope;
  readonly title: string;
  /** The word beside its key in the footer. */
  readonly hint: string;
  /** Whether it changes something on a host: --read-only disables it. */
  readonly changes: boolean;
  /** Why it cannot run now, in one sentence. */
  readonly disabled: (state: State) => string | undefined;
}
