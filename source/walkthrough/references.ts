import {looksLikeId, valuesOf, wordsOf} from './words.ts';

/** The containers that one command names. */
export interface References {
  /** Names that it makes. */
  readonly makes: readonly string[];
  /** Whether it makes a container that docker names by itself. */
  readonly makesUnnamed: boolean;
  /** Names or ids of containers that must be there. */
  readonly needs: readonly string[];
  /** Whether those must be running. */
  readonly needsRunning: boolean;
}

const none: References = {makes: [], makesUnnamed: false, needs: [], needsRunning: false};

/** Cmdlets that act on containers, and whether those must be running. */
const cmdlets: Readonly<Record<string, boolean>> = {
  'get-container': false,
  'start-container': false,
  'stop-container': true,
  'remove-container': false,
  'set-container': false,
  'enter-pssession': true,
  'invoke-command': true,
};

/** docker's commands that act on containers, and whether those must be running. */
const docker: Readonly<Record<string, boolean>> = {
  start: false,
  stop: true,
  restart: true,
  kill: true,
  rm: false,
  rename: false,
  pause: true,
  unpause: true,
  top: true,
  inspect: false,
  exec: true,
  logs: false,
  attach: true,
  stats: true,
};

function ofDocker(words: readonly string[]): References {
  const [first = '', second = ''] = words.slice(1);
  const grouped = first === 'container';
  const verb = (grouped ? second : first).toLowerCase();
  const rest = words.slice(grouped ? 3 : 2);
  if (verb === 'run' || verb === 'create') {
    const makes = valuesOf(rest, 'name', 4);
    return {...none, makes, makesUnnamed: makes.length === 0};
  }
  const needsRunning = docker[verb];
  if (needsRunning === undefined) return none;
  const named = rest.filter(word => !word.startsWith('-') && !word.startsWith('$'));
  // exec, top and rename take one container, and then something else.
  const needs = ['exec', 'top', 'rename', 'attach', 'logs'].includes(verb) ? named.slice(0, 1) : named;
  return {...none, needs, needsRunning};
}

function ofCmdlet(name: string, words: readonly string[]): References {
  if (name === 'new-container') return {...none, makes: valuesOf(words, 'name', 1).slice(0, 1)};
  const needsRunning = cmdlets[name];
  if (needsRunning === undefined) return none;
  const session = name === 'enter-pssession' || name === 'invoke-command';
  const named = [
    ...(session ? [] : valuesOf(words, 'name', 1)),
    ...valuesOf(words, 'ContainerName', 10),
    ...valuesOf(words, 'ContainerId', 10),
  ];
  const [first] = words;
  const positional = !session && first !== undefined && !first.startsWith('-') ? [first] : [];
  const needs = [...named, ...positional].filter(word => !/[$*?]/.test(word));
  return {...none, needs, needsRunning};
}

/** What a line names, of all the commands in it. */
export function referencesOf(command: string): References {
  const parts = command.split(/[|;\n]/).map(part => wordsOf(part.replace(/^\s*\$\w+\s*=/, '')));
  return parts
    .map(words => {
      const name = (words[0] ?? '').toLowerCase();
      return name === 'docker' || name === 'docker.exe' ? ofDocker(words) : ofCmdlet(name, words.slice(1));
    })
    .reduce(
      (all, each) => ({
        makes: [...all.makes, ...each.makes],
        makesUnnamed: all.makesUnnamed || each.makesUnnamed,
        needs: [...all.needs, ...each.needs],
        needsRunning: all.needsRunning || each.needsRunning,
      }),
      none,
    );
}

/** The docker ids that a line has, or the beginnings of them. */
export const idsIn = (command: string): readonly string[] => wordsOf(command).filter(looksLikeId);
