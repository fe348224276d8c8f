import type {Context} from './context.ts';
import type {FlagName, Listed} from './flags.ts';

/** 0 done, 1 the host refused or failed, 2 the command line was wrong, 130 and 143 ended by a signal. */
export type Status = number;

/** What a subcommand does, once its host is open. Throws a HostFailure (status 1) or a UsageError (status 2). */
export type Run = (context: Context) => Promise<Status>;

/** What a subcommand does that is about isotop itself, and for which no host is opened. Throws as Run does. */
export type RunAlone = (context: Omit<Context, 'host'>) => Promise<Status>;

/** One word, of a few. */
export interface Choice {
  /** What stands for it in help: `SHELL`. */
  readonly placeholder: string;
  readonly words: readonly string[];
}

interface Declaration {
  /** Empty for the dashboard, which is what isotop is without a subcommand. */
  readonly name: string;
  /** How many NAMEs it takes; `file`: one, which is a file's and may be left out; or one word of a few. */
  readonly names: 'none' | 'one' | 'many' | 'file' | Choice;
  /** What its NAMEs are completed with; nothing when left out. */
  readonly completes?: Listed;
  /** Not for people: it stands in no help and no list. */
  readonly hidden?: boolean;
  /** Whether what stands after `--` is a command; else it is more NAMEs. */
  readonly takesCommand?: boolean;
  /** Flags of its own, beside the global ones. */
  readonly flags: readonly FlagName[];
  /** Those of them that cannot be left out. */
  readonly required?: readonly FlagName[];
  readonly simulatedOnly?: boolean;
  /** It makes private hosts of its own: the user's state is neither read nor written. */
  readonly ownHosts?: boolean;
  /** Signals, and an output that nobody reads any more, end it in its own way. */
  readonly endsItself?: boolean;
  /** What it does, in lower case, without a full stop. */
  readonly summary: string;
  readonly example: string;
}

export interface OnHost extends Declaration {
  readonly alone?: false;
  /** Loads the code, which nothing else does. */
  readonly load: () => Promise<Run>;
}

export interface Alone extends Declaration {
  readonly alone: true;
  readonly load: () => Promise<RunAlone>;
}

/** A subcommand, declared once: dispatch, usage, help, readme, man page and completions are made from it. */
export type Subcommand = OnHost | Alone;
