import {hostSystems} from '../model/isolation.ts';
import {
  anyText,
  hostAddress,
  hostSystem,
  isolation,
  memoryMiB,
  moment,
  oneOf,
  type Read,
  seconds,
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

const toggle = (summary: string): Flag<boolean> => ({value: null, summary, read: () => true});

const valued = <Value>(value: string, summary: string, read: Read<Value>, offers?: Offer): Flag<Value> => ({
  value,
  summary,
  read,
  ...(offers && {offers}),
});

const files: Offer = {kind: 'files'};
const listed = (list: Listed): Offer => ({kind: 'listed', list});

/** Every flag of every subcommand; a name means the same wherever it is taken. Written `--read-only` and so on. */
export const flags = {
  host: valued(
    'HOST',
    'sim, docker, a Docker context or an address; auto (the default) chooses',
    hostAddress,
    listed('hosts'),
  ),
  state: valued('FILE', "the simulated host's state file", anyText, files),
  hostOs: valued('SYSTEM', 'what a new simulated host is, and what reset makes of it', hostSystem, {
    kind: 'words',
    words: hostSystems,
  }),
  instant: toggle('the simulated host starts containers without taking time'),
  json: toggle('JSON on standard output, errors as JSON on standard error'),
  yes: toggle('do not ask before actions that change much'),
  readOnly: toggle('refuse every action that changes something'),
  help: toggle('say how it is used'),
  version: toggle('say the version'),

  theme: valued('auto|dark|light', 'the colours', oneOf(['auto', 'dark', 'light'])),
  ascii: toggle('draw with ASCII only'),
  noMouse: toggle('leave the mouse to the terminal'),
  refresh: valued('SECONDS', 'how often figures are read again', seconds(0.1, 3600)),

  tail: valued('N', 'only the last N lines', wholeNumber(0, 1_000_000_000)),
  since: valued('WHEN', 'only what was printed since: 10m, 2h, 14:02, a date', moment),
  follow: toggle('go on with what happens from now'),
  image: valued('IMAGE', 'the image, as images lists it', anyText, listed('images')),
  isolation: valued('process|hyperv', "the isolation; the host's default when left out", isolation),
  runtime: valued('RUNTIME', 'the runtime, where the isolation has several', anyText, listed('runtimes')),
  network: valued('NETWORK', 'the network or switch, as networks lists it', anyText, listed('networks')),
  memory: valued('SIZE', 'its memory, such as 512m or 2g', memoryMiB),
  cpus: valued('N', 'its processors', wholeNumber(1, 1024)),
  start: toggle('start it when it is created'),
  stop: toggle('the first error ends it'),
  force: toggle('also remove what runs'),
  to: valued('process|hyperv', 'the isolation to convert to; the other one when left out', isolation),
  check: toggle('say of every step whether it did what the document shows'),
  dryRun: toggle('say the steps, and do nothing'),
  containers: valued('N', 'how many containers', wholeNumber(0, 100_000)),
  hyperv: valued('PERCENT', 'how many of them under hyperv isolation (50)', wholeNumber(0, 100)),
  processes: valued('N', 'how many more processes of its own the host has (0)', wholeNumber(0, 1_000_000)),
  seed: valued('N', 'the same number makes the same host (1)', wholeNumber(0, 2 ** 31 - 1)),
} satisfies Record<string, Flag<unknown>>;

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
  'help',
  'version',
];

/** What only the simulated host understands. */
export const simulatedFlags: readonly FlagName[] = ['state', 'hostOs', 'instant'];

export const flagNames = Object.keys(flags) as FlagName[];

/** `readOnly` → `--read-only`. */
export const spelled = (name: FlagName): string =>
  `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
