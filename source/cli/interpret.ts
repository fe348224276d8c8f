import {sentences} from '../sentences/sentences.ts';
import {nearest} from '../text/nearest.ts';
import {type FlagName, type FlagValues, flagNames, flags, globalFlags, spelled} from './flags.ts';
import {withValue} from './help.ts';
import type {Choice, Subcommand} from './subcommand.ts';
import {dashboard, shownSubcommands, subcommands} from './subcommands.ts';
import {wrong} from './usage-error.ts';
import {oneOf} from './values.ts';

const {usage} = sentences;

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
    if (!named.includes(name)) wrong(usage.needs(subcommand.name, withValue(name)), seeHelp(subcommand));
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
    word === '' ? usage.unnamedSubcommand : usage.noSubcommand(word),
    near === null ? usage.helpLists : usage.didYouMean(near),
  );
}

const valuesOf = (given: GivenFlags, name: FlagName): readonly string[] => {
  const values = given[name];
  return Array.isArray(values) ? values.map(String) : [];
};

function readFlags(subcommand: Subcommand, named: readonly FlagName[], given: GivenFlags): FlagValues {
  const who = subcommand.name || usage.dashboard;
  const read = named.map(name => {
    if (!globalFlags.includes(name) && !subcommand.flags.includes(name))
      wrong(usage.takesNo(who, spelled(name)), seeHelp(subcommand));
    const [value = '', ...more] = valuesOf(given, name);
    if (flags[name].value !== null && more.length > 0) wrong(usage.twice(spelled(name)));
    return [name, flags[name].read(value, spelled(name))] as const;
  });
  if (subcommand === dashboard && named.includes('json')) wrong(usage.noJson, usage.snapshotPrints);
  return Object.fromEntries(read) satisfies FlagValues;
}

function checkNames(subcommand: Subcommand, names: readonly string[]): void {
  const who = subcommand.name || usage.dashboard;
  const [first] = names;
  if (typeof subcommand.names === 'object') {
    checkChoice(subcommand, subcommand.names, names);
    return;
  }
  switch (subcommand.names) {
    case 'none':
      if (first !== undefined) wrong(usage.takesNoNames(who, first), seeHelp(subcommand));
      return;
    case 'file':
      if (names.length > 1) wrong(usage.takesOne(who, 'FILE', names.join(', ')), seeHelp(subcommand));
      return;
    case 'one':
      if (names.length > 1) wrong(usage.takesOne(who, 'NAME', names.join(', ')), seeHelp(subcommand));
  }
  if (first === undefined) wrong(usage.needsName(who), seeHelp(subcommand));
}

function checkChoice(subcommand: Subcommand, {placeholder, words}: Choice, names: readonly string[]): void {
  const [word, ...more] = names;
  if (word === undefined || more.length > 0)
    wrong(usage.takesOneOf(subcommand.name, placeholder, words.join(', ')), seeHelp(subcommand));
  else oneOf(words)(word, placeholder);
}

const seeHelp = ({name}: Subcommand): string =>
  usage.seeHelp(`isotop ${name === '' ? '' : `${name} `}--help`);
