import {type FlagName, flags, globalFlags, type Offer, spelled} from '../flags.ts';
import type {Subcommand} from '../subcommand.ts';
import {dashboard, shownSubcommands} from '../subcommands.ts';

/** A flag as a shell completes it. */
export interface CompletedFlag {
  /** `--read-only` */
  readonly spelling: string;
  readonly summary: string;
  /** What stands for its value in help; null for a flag that has none. */
  readonly value: string | null;
  /** What its value is completed with; null where nothing can be offered. */
  readonly offer: Offer | null;
}

/** A subcommand as a shell completes it; the dashboard's name is empty. */
export interface CompletedSubcommand {
  readonly name: string;
  readonly summary: string;
  /** Its own, without the global ones. */
  readonly flags: readonly CompletedFlag[];
  /** What stands for its NAMEs in help; null where it takes none. */
  readonly operand: string | null;
  readonly offer: Offer | null;
  readonly isMany: boolean;
  /** Whether a command may follow after `--`. */
  readonly takesCommand: boolean;
}

export interface Completed {
  readonly global: readonly CompletedFlag[];
  readonly dashboard: CompletedSubcommand;
  readonly subcommands: readonly CompletedSubcommand[];
}

function completedFlag(name: FlagName): CompletedFlag {
  const flag: (typeof flags)[FlagName] & {readonly offers?: Offer} = flags[name];
  const {value, summary} = flag;
  // `process|hyperv` says itself what may stand there.
  const words = value?.includes('|') ? value.split('|') : null;
  return {
    spelling: spelled(name),
    summary,
    value,
    offer: flag.offers ?? (words && {kind: 'words', words}),
  };
}

function offerOf({names, completes}: Subcommand): Offer | null {
  if (typeof names === 'object') return {kind: 'words', words: names.words};
  if (names === 'file') return {kind: 'files'};
  return completes === undefined ? null : {kind: 'listed', list: completes};
}

function completedSubcommand(subcommand: Subcommand): CompletedSubcommand {
  const {name, names, summary, takesCommand = false} = subcommand;
  const operand = typeof names === 'object' ? names.placeholder : names === 'file' ? 'FILE' : 'NAME';
  return {
    name,
    summary,
    flags: subcommand.flags.map(completedFlag),
    operand: names === 'none' ? null : operand,
    offer: offerOf(subcommand),
    isMany: names === 'many',
    takesCommand,
  };
}

/** What the command line takes, from its declarations. */
export const completed = (): Completed => ({
  global: globalFlags.map(completedFlag),
  dashboard: completedSubcommand(dashboard),
  subcommands: shownSubcommands.map(completedSubcommand),
});

/** Every flag that has a value, each once: the words after these are values. */
export function valuedFlags({global, dashboard, subcommands}: Completed): readonly CompletedFlag[] {
  const all = [global, dashboard.flags, ...subcommands.map(each => each.flags)].flat();
  const bySpelling = new Map(all.map(flag => [flag.spelling, flag]));
  return [...bySpelling.values()].filter(({value}) => value !== null);
}
