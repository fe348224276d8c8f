import {sentences} from '../sentences/sentences.ts';
import {displayWidth, padEnd} from '../text/width.ts';
import {type FlagName, flags, globalFlags, spelled} from './flags.ts';
import type {Subcommand} from './subcommand.ts';
import {dashboard, shownSubcommands} from './subcommands.ts';

const words = sentences.usage;

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
  const width = Math.max(...entries.map(([term]) => displayWidth(term)));
  return entries.map(([term, meaning]) => `  ${padEnd(term, width)}  ${meaning}`).join('\n');
}

const flagEntry = (name: FlagName): Entry => [withValue(name), flags[name].summary];

function generalHelp(): string {
  const head = `${words.usage} `;
  return `isotop: ${words.about}

${head}${usageOf(dashboard)}
${' '.repeat(displayWidth(head))}isotop SUBCOMMAND [NAME…] [flags]

${words.subcommands}
${list(shownSubcommands.map(({name, summary}) => [name, summary]))}

${words.anywhere}
${list(globalFlags.map(flagEntry))}

${words.ofDashboard}
${list(dashboard.flags.map(flagEntry))}

${words.more}
${words.statuses}`;
}

/** The help of one subcommand, or (null) of isotop as a whole. */
export function helpOf(subcommand: Subcommand | null): string {
  if (subcommand === null) return generalHelp();
  const own =
    subcommand.flags.length === 0 ? '' : `\n${words.own}\n${list(subcommand.flags.map(flagEntry))}\n`;
  return `${words.does(subcommand.summary)}

${words.usage} ${usageOf(subcommand)}
${own}
${words.ofAll}
${list(globalFlags.map(flagEntry))}

${words.example} ${subcommand.example}`;
}
