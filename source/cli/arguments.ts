import {sentences} from '../sentences/sentences.ts';
import {nearest} from '../text/nearest.ts';
import {type FlagName, flagNames, flags, spelled} from './flags.ts';
import {wrong} from './usage-error.ts';

const {usage} = sentences;

/** The words of a command line. */
export interface Arguments {
  /** What stands before `--`, each flag as one word with its value: `--json=true`, `--host=sim`. */
  readonly before: readonly string[];
  /** What stands after `--`; undefined without one. */
  readonly after: readonly string[] | undefined;
}

const bySpelling = new Map<string, FlagName>([
  ...flagNames.map((name): [string, FlagName] => [spelled(name), name]),
  ['-h', 'help'],
]);

/**
 * Checks how the flags are spelled, and joins each with its value, so that no parser has to guess whether a word is a
 * value or a name (`--json true`, `--cpus -2`). Throws a UsageError for an unknown flag, a value that is missing and
 * one that is empty or too much.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const before: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-') || word === '-') {
      before.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const spelling = equals === -1 ? word : word.slice(0, equals);
    const name = flagNamed(spelling);
    const {value: placeholder} = flags[name];
    let value = equals === -1 ? undefined : word.slice(equals + 1);
    if (placeholder === null) {
      if (value !== undefined) wrong(usage.noValue(spelled(name)));
      value = 'true';
    } else if (value === undefined) {
      index += 1;
      const next = words[index];
      value =
        next === undefined || /^-[^\d]/.test(next)
          ? wrong(usage.needsValue(spelled(name), `${spelled(name)} ${placeholder}`))
          : next;
    }
    if (value === '') wrong(usage.empty(spelled(name)));
    before.push(`${spelled(name)}=${value}`);
  }
  return {before, after: end === -1 ? undefined : argv.slice(end + 1)};
}

function flagNamed(spelling: string): FlagName {
  const name = bySpelling.get(spelling);
  if (name !== undefined) return name;
  const near = nearest(
    spelling,
    [...bySpelling.keys()].filter(known => known.length > 2),
  );
  return wrong(usage.noFlag(spelling), near === null ? usage.helpLists : usage.didYouMean(near));
}
