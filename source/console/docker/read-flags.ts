import type {DockerCommand, Flag, FlagValues} from './declaration.ts';
import {DockerFailure} from './failure.ts';

export interface ReadWords {
  readonly flags: FlagValues;
  readonly words: readonly string[];
  readonly wantsHelp: boolean;
}

type Value = string | readonly string[];

const trueWords = new Set(['true', '1', 't', 'T', 'TRUE', 'True']);
const falseWords = new Set(['false', '0', 'f', 'F', 'FALSE', 'False']);

/** Reads flags as docker does: `--name x`, `--name=x`, `-it`, `-p80:80`, `-e A=b`. Throws a DockerFailure. */
export function readFlags(command: DockerCommand, given: readonly string[]): ReadWords {
  const values = new Map<string, Value>();
  const words: string[] = [];
  let wantsHelp = false;
  const wrong = (message: string): DockerFailure =>
    new DockerFailure(`${message}\nSee 'docker ${command.name} --help'.`, command.usageStatus ?? 1);

  const put = (flag: Flag, value: string, shown: string): void => {
    if (flag.kind === 'switch' && !trueWords.has(value) && !falseWords.has(value))
      throw wrong(
        `invalid argument "${value}" for "${shown}" flag: strconv.ParseBool: parsing "${value}": invalid syntax`,
      );
    if (flag.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value))
      throw wrong(
        `invalid argument "${value}" for "${shown}" flag: strconv.ParseInt: parsing "${value}": invalid syntax`,
      );
    const before = values.get(flag.name);
    if (flag.kind === 'list') values.set(flag.name, [...(Array.isArray(before) ? before : []), value]);
    else values.set(flag.name, flag.kind === 'switch' ? String(trueWords.has(value)) : value);
  };
  const shownAs = ({name, short}: Flag): string =>
    short === undefined ? `--${name}` : `-${short}, --${name}`;

  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? '';
    if (word === '--') {
      words.push(...given.slice(index + 1));
      break;
    }
    if (word.startsWith('--')) {
      const [, name = '', , value] = /^--([^=]*)(=(.*))?$/s.exec(word) ?? [];
      const flag = command.flags.find(each => each.name === name);
      if (!flag && name === 'help') wantsHelp = true;
      else if (!flag) throw wrong(`unknown flag: --${name}`);
      else if (value !== undefined) put(flag, value, shownAs(flag));
      else if (flag.kind === 'switch') put(flag, 'true', shownAs(flag));
      else {
        index += 1;
        const next = given[index];
        if (next === undefined) throw wrong(`flag needs an argument: --${name}`);
        put(flag, next, shownAs(flag));
      }
    } else if (/^-./.test(word)) index = shorts(word, index);
    else {
      words.push(word);
      if (!command.stopsAtFirstWord) continue;
      words.push(...given.slice(index + 1));
      break;
    }
  }
  return {flags: reader(values), words, wantsHelp};

  /** `-it`, `-p80:80`, `-n 3`: letters, the last of which may have a value. Returns the place of the last word read. */
  function shorts(word: string, at: number): number {
    for (let place = 1; place < word.length; place += 1) {
      const letter = word.slice(place, place + 1);
      const flag = command.flags.find(({short}) => short === letter);
      if (!flag && letter === 'h') {
        wantsHelp = true;
        continue;
      }
      if (!flag) throw wrong(`unknown shorthand flag: '${letter}' in ${word}`);
      const rest = word.slice(place + 1);
      if (flag.kind === 'switch') {
        if (rest.startsWith('=')) {
          put(flag, rest.slice(1), shownAs(flag));
          return at;
        }
        put(flag, 'true', shownAs(flag));
        continue;
      }
      if (rest !== '') {
        put(flag, rest.replace(/^=/, ''), shownAs(flag));
        return at;
      }
      const next = given[at + 1];
      if (next === undefined) throw wrong(`flag needs an argument: '${letter}' in ${word}`);
      put(flag, next, shownAs(flag));
      return at + 1;
    }
    return at;
  }
}

function reader(values: ReadonlyMap<string, Value>): FlagValues {
  const text = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    has: name => values.get(name) === 'true',
    text,
    number: name => {
      const value = text(name);
      return value === undefined ? undefined : Number(value);
    },
    list: name => {
      const value = values.get(name);
      return typeof value === 'string' || value === undefined ? [] : value;
    },
  };
}

/** Whether as many words are left as the command takes. Throws docker's sentence about it. */
export function checkWords(command: DockerCommand, words: readonly string[]): void {
  const {name, least, most, usage, synopsis, usageStatus = 1} = command;
  if (words.length >= least && (most === null || words.length <= most)) return;
  const counted = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;
  const rule =
    most === 0
      ? 'accepts no arguments'
      : most === least
        ? `requires exactly ${counted(least)}`
        : words.length < least
          ? `requires at least ${counted(least)}`
          : `requires at most ${counted(most ?? 0)}`;
  throw new DockerFailure(
    `"docker ${name}" ${rule}.\nSee 'docker ${name} --help'.\n\nUsage:  docker ${name} ${usage}\n\n${synopsis}`,
    usageStatus,
  );
}
