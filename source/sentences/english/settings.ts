import {count} from '../plural.ts';

/** Of the settings: what each is, what is wrong with them, and how the dashboard tells it. */
export const settings = {
  /** A few words each, in lower case, without a full stop. */
  summaries: {
    theme: 'the colours; auto asks the terminal for its ground',
    language: 'the language; auto is as the locale says',
    ascii: 'draw with ASCII only',
    mouse: 'take the mouse; false leaves it to the terminal',
    refresh: 'how often figures are read again',
    budget: 'what isotop may take of a core, in percent, before it reads figures more rarely',
    confirm: 'what is asked before it is done',
    leaveKey: 'the key that gives the keys of a session back to the dashboard',
    keys: 'other keys for commands of the dashboard, by their ids',
    columns: 'the columns of a pane, in their order',
    sort: 'how a pane is sorted; with - the largest first',
    sizes: 'the sizes of the panes, in steps of + and -',
    thresholds: 'from which figures on a cell is a warning, and bad',
    runtimes: 'whether a runtime shares the host’s kernel (process) or has one of its own (hyperv)',
    helper: 'the image of a helper container that may read the processes of an engine’s machine elsewhere',
    commands: 'commands of your own: a key runs a program with {name}, {id} or {pid} of what is selected',
  },
  place: (file: string) => `settings file: ${file}`,
  unreadable: (file: string, reason: string) => `${file} cannot be read (${reason}): it is ignored`,
  noFile: (file: string) => `${file} is not a file: it is ignored`,
  tooLarge: (file: string) => `${file} is too large for settings: it is ignored`,
  notJson: (file: string, line: number) => `${file} is not JSON in line ${line}: it is ignored`,
  noObject: (file: string) => `${file} has no settings: it must be one object, {…}`,
  unknown: (place: string, path: string, near: string | null) =>
    near === null
      ? `${place}: there is no setting ${path}`
      : `${place}: there is no setting ${path}; did you mean ${near}?`,
  wrong: (place: string, path: string, value: string, remedy: string) =>
    place === path
      ? `${path} cannot be ${value}; ${remedy}`
      : `${place}: ${path} cannot be ${value}; ${remedy}`,
  remedies: {
    near: (word: string) => `did you mean ${word}?`,
    words: (words: string) => `use one of ${words}`,
    least: (least: number) => `use ${least} or more`,
    most: (most: number) => `use ${most} or less`,
    key: 'use a key such as x, Ctrl+X, F5 or PgUp',
    leaveKey: 'use Ctrl and a letter but C, L, Q, S and Z, or one of ] \\ ^ _',
    form: (form: string) => `write ${form}`,
    run: {
      quote: 'close the quote',
      empty: 'name a program',
      program: 'the program cannot be a placeholder',
      shell: 'a shell would read the value as a script: use $ISOTOP_NAME, $ISOTOP_ID or $ISOTOP_PID in it',
    },
  },
  keyTaken: (key: string, command: string, by: string) =>
    `${key} cannot be the key of ${command}: it is that of ${by}`,
  keyFixed: (key: string, command: string) =>
    `${key} cannot be the key of ${command}: it always means the same`,
  keyLost: (command: string, key: string, by: string) => `${command} has no key now: ${key} is that of ${by}`,
  /** One line for all that is wrong: the first, and how many more. */
  more: (first: string, others: number) =>
    others === 0 ? first : `${first} (${count(others, 'more', 'more')}: isotop settings lists them)`,
  notRemembered: (file: string, reason: string) =>
    `What you change here is not remembered: ${file} cannot be written (${reason})`,
};
