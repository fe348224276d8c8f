import type {Key} from '../store/key.ts';
import {splitWords} from '../text/command-line.ts';

/** A command of the user's own: a key that runs a program about what is selected. */
export interface OwnCommand {
  readonly key: Key;
  readonly title: string;
  /** The program and its words. In a word, `{name}`, `{id}` and `{pid}` stand for what is selected. */
  readonly run: string;
  /** Whether it is asked first. */
  readonly confirm: boolean;
  /** Whether it has the terminal to itself until it ends; else it runs behind the dashboard. */
  readonly terminal: boolean;
  /** Whether it changes something: --read-only disables it. */
  readonly changes: boolean;
  /** How long it may run behind the dashboard. */
  readonly seconds: number;
}

/** What a placeholder stands for. */
export const placeholders = ['name', 'id', 'pid'] as const;
export type Placeholder = (typeof placeholders)[number];

/** Doubled braces are another program's own (`docker ps --format '{{.Names}}'`). */
const pattern = /(?<!\{)\{(name|id|pid)\}(?!\})/g;

/** The placeholders of a command line, each once. */
export const placeholdersIn = (run: string): readonly Placeholder[] =>
  placeholders.filter(name => [...run.matchAll(pattern)].some(([, found]) => found === name));

/** A command line that is ready to run: no shell looks at its words again. */
export interface Program {
  readonly file: string;
  readonly words: readonly string[];
}

/**
 * The words of a command line, with the values in the places of their names: split first and filled then, so that a
 * value stays within its word, whatever characters it has. Null when a quote is not closed or there is no word.
 */
export function programOf(run: string, values: Readonly<Record<Placeholder, string>>): Program | null {
  const filled = (word: string) =>
    word.replace(pattern, (whole, name: string) => {
      const placeholder = placeholders.find(candidate => candidate === name);
      return placeholder === undefined ? whole : values[placeholder];
    });
  const [file, ...words] = splitWords(run) ?? [];
  return file === undefined || file === '' ? null : {file: filled(file), words: words.map(filled)};
}

/** Programs that read words of theirs as a script. */
const shells = /^(?:.*[/\\])?(?:ba|da|k|mk|z|fi|c|tc|a)?sh$|^(?:.*[/\\])?(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

export type RunFault = 'quote' | 'empty' | 'program' | 'shell';

/**
 * Why a command line cannot be one: an open quote; no word; a program that would be named by what is selected; or a
 * placeholder among the words of a shell, which would read the value as a piece of its script.
 */
export function runFault(run: string): RunFault | null {
  const words = splitWords(run);
  if (words === null) return 'quote';
  const [file = ''] = words;
  if (file.trim() === '') return 'empty';
  if (placeholdersIn(file).length > 0) return 'program';
  const shell = words.findIndex(word => shells.test(word));
  return shell !== -1 && words.slice(shell + 1).some(word => placeholdersIn(word).length > 0)
    ? 'shell'
    : null;
}

/** Programs that may hand their words on to a shell, or read them as a script, besides the shells. */
const readers =
  /^(?:.*[/\\])?(?:ssh|mosh|watch|tmux|screen|su|runuser|script|xargs|parallel|eval|env|find|sed|[gmn]?awk|make)(?:\.exe)?$/i;

/** Behind these, an interpreter's script stands. */
const scriptOptions = /^(?:-[ceES]|\/[ck]|-command|--(?:eval|command|split-string))$/i;

/** What nothing reads as more than a word. */
const isPlain = (value: string): boolean => /^[\w.-]*$/.test(value);

/**
 * The placeholder whose value could be read as a piece of a script; null when none could: a value of letters, digits,
 * `_`, `.` and `-` cannot be, and no other where it is a word of its own that no program of those above gets.
 */
export function valueFault(run: string, values: Readonly<Record<Placeholder, string>>): Placeholder | null {
  const words = splitWords(run) ?? [];
  for (const [index, word] of words.entries()) {
    const before = words.slice(0, index);
    const isRead =
      before.some(other => shells.test(other) || readers.test(other)) ||
      scriptOptions.test(before.at(-1) ?? '');
    const fault = placeholdersIn(word).find(
      name => !isPlain(values[name]) && (isRead || word !== `{${name}}`),
    );
    if (fault !== undefined) return fault;
  }
  return null;
}
