import {nearest} from '../text/nearest.ts';
import {type FlagName, type FlagValues, flagNames, flags, globalFlags, spelled} from './flags.ts';
import {withValue} from './help.ts';
import type {Choice, Subcommand} from './subcommand.ts';
import {dashboard, shownSubcommands, subcommands} from './subcommands.ts';
import {wrong} from './usage-error.ts';
import {oneOf} from './values.ts';

/** A command line, understood. */
export type Invocation =
  | {readonly kind: 'version'}
  /** null: of isotop as a whole. */
  | {readonly kind: 'help'; readonly subcommand: Subcommand | null}
  | {
      readonly kind: 'run';
      readonly subcommand: Subcommand;
      readonly names: readonly string[];
      readonly flags: FlagValues;
      readonly command: readonly string[];
    };

/** Flags as meow gives them: a list for each, empty for those that were not given. */
export type GivenFlags = Readonly<Record<string, unknown>>;

/**
 * What is to be done: `input` and `given` are what stood before `--`, `after` what stood behind it (undefined without
 * one). Everything that can be checked without a host is checked here. Throws a UsageError.
 */
export function interpret(
  input: readonly string[],
  given: GivenFlags,
  after: readonly string[] | undefined,
): Invocation {
  const [word, ...operands] = input;
  // `isotop help create`, as many programs take it.
  if (word === 'help')
    return {kind: 'help', subcommand: operands[0] === undefined ? null : subcommandNamed(operands[0])};
  const subcommand = word === undefined ? dashboard : subcommandNamed(word);
  const named = flagNames.filter(name => valuesOf(given, name).length > 0);
  if (named.includes('help')) return {kind: 'help', subcommand: word === undefined ? null : subcommand};
  if (named.includes('version')) return {kind: 'version'};
  const values = readFlags(subcommand, named, given);
  const names = subcommand.takesCommand ? operands : [...operands, ...(after ?? [])];
  checkNames(subcommand, names);
  for (const name of subcommand.required ?? [])
    if (!named.includes(name)) wrong(`${subcommand.name} needs ${withValue(name)}`, seeHelp(subcommand));
  return {
    kind: 'run',
    subcommand,
    names,
    flags: values,
    command: subcommand.takesCommand ? (after ?? []) : [],
  };
}

function subcommandNamed(word: string): Subcommand {
  const found = subcommands.find(({name}) => name === word);
  if (found) return found;
  const near = nearest(
    word,
    shownSubcommands.map(({name}) => name),
  );
  return wrong(
    `there is no subcommand ${word === '' ? 'without a name' : word}`,
    near === null ? 'isotop --help lists them' : `did you mean ${near}?`,
  );
}

const valuesOf = (given: GivenFlags, name: FlagName): readonly string[] => {
  const values = given[name];
  return Array.isArray(values) ? values.map(String) : [];
};

function readFlags(subcommand: Subcommand, named: readonly FlagName[], given: GivenFlags): FlagValues {
  const who = subcommand.name || 'the dashboard';
  const read = named.map(name => {
    if (!globalFlags.includes(name) && !subcommand.flags.includes(name))
      wrong(`${who} takes no ${spelled(name)}`, seeHelp(subcommand));
    const [value = '', ...more] = valuesOf(given, name);
    if (flags[name].value !== null && more.length > 0) wrong(`${spelled(name)} was given more than once`);
    return [name, flags[name].read(value, spelled(name))] as const;
  });
  if (subcommand === dashboard && named.includes('json'))
    wrong('the dashboard has no JSON', 'isotop snapshot prints what it shows');
  return Object.fromEntries(read) satisfies FlagValues;
}

function checkNames(subcommand: Subcommand, names: readonly string[]): void {
  const who = subcommand.name || 'the dashboard';
  const [first] = names;
  if (typeof subcommand.names === 'object') {
    checkChoice(subcommand, subcommand.names, names);
    return;
  }
  switch (subcommand.names) {
    case 'none':
      if (first !== undefined) wrong(`${who} takes no names, but got ${first}`, seeHelp(subcommand));
      return;
    case 'file':
      if (names.length > 1) wrong(`${who} takes one FILE, but got ${names.join(', ')}`, seeHelp(subcommand));
      return;
    case 'one':
      if (names.length > 1) wrong(`${who} takes one NAME, but got ${names.join(', ')}`, seeHelp(subcommand));
  }
  if (first === undefined) wrong(`${who} needs a NAME`, seeHelp(subcommand));
}

function checkChoice(subcommand: Subcommand, {placeholder, words}: Choice, names: readonly string[]): void {
  const [word, ...more] = names;
  if (word === undefined || more.length > 0)
    wrong(`${subcommand.name} takes one ${placeholder}: ${words.join(', ')}`, seeHelp(subcommand));
  else oneOf(words)(word, placeholder);
}

const seeHelp = ({name}: Subcommand): string => `see isotop ${name === '' ? '' : `${name} `}--help`;
