import {type FlagName, flags, globalFlags, spelled} from './flags.ts';
import type {Subcommand} from './subcommand.ts';
import {dashboard, shownSubcommands} from './subcommands.ts';

/** `isotop create NAME --image IMAGE [--start] [-- COMMAND…]` */
export function usageOf(subcommand: Subcommand): string {
  const required = subcommand.required ?? [];
  const written = (name: FlagName) => (required.includes(name) ? withValue(name) : `[${withValue(name)}]`);
  return [
    'isotop',
    ...(subcommand.name === '' ? [] : [subcommand.name]),
    ...operandsOf(subcommand),
    ...subcommand.flags.map(written),
    ...(subcommand.takesCommand ? ['[-- COMMAND…]'] : []),
  ].join(' ');
}

function operandsOf({names}: Subcommand): readonly string[] {
  if (typeof names === 'object') return [names.placeholder];
  return {none: [], one: ['NAME'], many: ['NAME…'], file: ['[FILE]']}[names];
}

/** `--image IMAGE`, `--start` */
export function withValue(name: FlagName): string {
  const {value} = flags[name];
  return value === null ? spelled(name) : `${spelled(name)} ${value}`;
}

type Entry = readonly [term: string, meaning: string];

function list(entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(([term]) => term.length));
  return entries.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`).join('\n');
}

const flagEntry = (name: FlagName): Entry => [withValue(name), flags[name].summary];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function generalHelp(): string {
  return `isotop: a dashboard for container isolation

Usage: ${usageOf(dashboard)}
       isotop SUBCOMMAND [NAME…] [flags]

Subcommands (without one: the dashboard)
${list(shownSubcommands.map(({name, summary}) => [name, summary]))}

Flags, before or after the subcommand
${list(globalFlags.map(flagEntry))}

Flags of the dashboard
${list(dashboard.flags.map(flagEntry))}

isotop SUBCOMMAND --help says more about one.
Exit status: 0 done, 1 the host refused or failed, 2 the command line was wrong, 130 interrupted.`;
}

/** The help of one subcommand, or (null) of isotop as a whole. */
export function helpOf(subcommand: Subcommand | null): string {
  if (subcommand === null) return generalHelp();
  const own = subcommand.flags.length === 0 ? '' : `\nFlags\n${list(subcommand.flags.map(flagEntry))}\n`;
  return `${capital(subcommand.summary)}.

Usage: ${usageOf(subcommand)}
${own}
Flags of every subcommand
${list(globalFlags.map(flagEntry))}

Example: ${subcommand.example}`;
}
