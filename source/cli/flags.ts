import {populationLimits} from '../hosts/population-limits.ts';
import {hostSystems} from '../model/isolation.ts';
import {languages} from '../sentences/languages.ts';
import {sentences} from '../sentences/sentences.ts';
import {themeNames} from '../store/theme-name.ts';
import {
  anyText,
  hostAddress,
  hostSystem,
  isolation,
  language,
  memoryMiB,
  moment,
  oneOf,
  processorCount,
  type Read,
  seconds,
  wholeIn,
  wholeNumber,
} from './values.ts';

/** What there is on a host, or of it, that a word on the command line may name: `isotop complete` lists it. */
export type Listed =
  | 'containers'
  | 'off'
  | 'running'
  | 'paused'
  | 'images'
  | 'networks'
  | 'runtimes'
  | 'hosts';

/** What a shell offers for a word: words, files, or what a host has. */
export type Offer =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  | {readonly kind: 'files'}
  | {readonly kind: 'listed'; readonly list: Listed};

/** A flag, declared once: meow's options, help, readme, man page and completions are made from it. */
export interface Flag<Value> {
  /** What stands after it in help (`FILE`); null for a flag that is there or not. */
  readonly value: string | null;
  /** A few words, in lower case, without a full stop. */
  readonly summary: string;
  readonly read: Read<Value>;
  /** What a shell completes its value with, where that does not stand in `value` already (`process|hyperv`). */
  readonly offers?: Offer;
}

const words = sentences.flags;
type Described = keyof typeof words;

const toggle = (name: Described): Flag<boolean> => ({
  value: null,
  get summary() {
    return words[name];
  },
  read: () => true,
});

const valued = <Value>(name: Described, value: string, read: Read<Value>, offers?: Offer): Flag<Value> => ({
  value,
  get summary() {
    return words[name];
  },
  read,
  ...(offers && {offers}),
});

const files: Offer = {kind: 'files'};
const listed = (list: Listed): Offer => ({kind: 'listed', list});

/** Every flag of every subcommand; a name means the same wherever it is taken. Written `--read-only` and so on. */
export const flags = {
  host: valued('host', 'HOST', hostAddress, listed('hosts')),
  state: valued('state', 'FILE', anyText, files),
  hostOs: valued('hostOs', 'SYSTEM', hostSystem, {
    kind: 'words',
    words: hostSystems,
  }),
  instant: toggle('instant'),
  json: toggle('json'),
  yes: toggle('yes'),
  readOnly: toggle('readOnly'),
  lang: valued('lang', languages.join('|'), language),
  help: toggle('help'),
  version: toggle('version'),

  theme: valued('theme', themeNames.join('|'), oneOf(themeNames)),
  ascii: toggle('ascii'),
  noMouse: toggle('noMouse'),
  refresh: valued('refresh', 'SECONDS', seconds(0.1, 3600)),

  tail: valued('tail', 'N', wholeNumber(0, 1_000_000_000)),
  since: valued('since', 'WHEN', moment),
  follow: toggle('follow'),
  image: valued('image', 'IMAGE', anyText, listed('images')),
  isolation: valued('isolation', 'process|hyperv', isolation),
  runtime: valued('runtime', 'RUNTIME', anyText, listed('runtimes')),
  network: valued('network', 'NETWORK', anyText, listed('networks')),
  memory: valued('memory', 'SIZE', memoryMiB),
  cpus: valued('cpus', 'N', processorCount),
  start: toggle('start'),
  stop: toggle('stop'),
  force: toggle('force'),
  to: valued('to', 'process|hyperv', isolation),
  check: toggle('check'),
  dryRun: toggle('dryRun'),
  finish: toggle('finish'),
  rollBack: toggle('rollBack'),
  containers: valued('containers', 'N', wholeIn(populationLimits.containers)),
  hyperv: valued('hyperv', 'PERCENT', wholeIn(populationLimits.hypervPercent)),
  processes: valued('processes', 'N', wholeIn(populationLimits.processes)),
  seed: valued('seed', 'N', wholeIn(populationLimits.seed)),
} satisfies {readonly [Name in Described]: Flag<unknown>};

export type FlagName = keyof typeof flags;

/** The flags that were given, read. */
export type FlagValues = {
  readonly [Name in FlagName]?: (typeof flags)[Name] extends Flag<infer Value> ? Value : never;
};

/** Taken by every subcommand, before or after its name. */
export const globalFlags: readonly FlagName[] = [
  'host',
  'state',
  'hostOs',
  'instant',
  'json',
  'yes',
  'readOnly',
  'lang',
  'help',
  'version',
];

/** What only the simulated host understands. */
export const simulatedFlags: readonly FlagName[] = ['state', 'hostOs', 'instant'];

export const flagNames = Object.keys(flags) as FlagName[];

/** `readOnly` → `--read-only`. */
export const spelled = (name: FlagName): string =>
  `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
