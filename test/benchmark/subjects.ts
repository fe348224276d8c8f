import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {dockerSurroundings} from '../../source/hosts/docker/surroundings.ts';
import type {Stage} from './stage.ts';

/** A full-screen program that is measured. */
export interface Subject {
  readonly name: string;
  readonly command: readonly string[];
  /** What stands on the screen when it shows real rows. */
  readonly shows: RegExp;
  /** Keys each of which changes the screen. */
  readonly keys: readonly string[];
  /** Where its containers can be changed while it runs: the state file. */
  readonly state?: string;
  /** What its environment has beside what every program gets. */
  readonly environment?: Readonly<Record<string, string>>;
}

const times = (count: number, ...keys: readonly string[]): readonly string[] =>
  Array.from({length: count}, () => keys).flat();

/** Ten rows down and up again: also the shortest list is longer. */
const walk = [...times(10, 'j'), ...times(10, 'k')];

/** Two hundred keys and more: moves, focus, zoom, sorting, a filter typed and cleared, help opened and closed. */
const dashboardKeys: readonly string[] = [
  '1',
  // To the first row, wherever keys and sorts have left the cursor: a key that changes nothing cannot be measured.
  'G',
  'g',
  ...times(3, ...walk),
  ...times(6, '?', 'q'),
  ...times(9, '\t'),
  ...times(5, ...walk),
  ...times(4, 'o', 'O'),
  ...times(2, '/', 's', 'v', '\r', '\u001b'),
  ...times(4, 'z', 'z'),
  ...times(3, '2', '3', '1'),
];

const upAndDown = (down: string, up: string) => times(10, ...times(12, down), ...times(10, up));
const arrows = upAndDown('\u001b[B', '\u001b[A');

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(path => existsSync(path)) ?? null;
}

/** The programs that do a part of the same, if they are installed. */
function peers(): readonly Subject[] {
  const known = [
    {name: 'htop', shows: /PID.*(?:\n.*)*\d+ \w+ +-?\d+/, keys: upAndDown('\u001bOB', '\u001bOA')},
    {name: 'btop', shows: /proc(?:.*\n)*.*\b\d{2,}\b.*\d\.\d/, keys: arrows},
    {name: 'glances', shows: /PID.*\n.*\d+/, keys: times(100, '1', '1')},
    {name: 'lazydocker', shows: /Containers(?:.*\n)*.*(running|exited)/, keys: arrows},
  ];
  return known.flatMap(({name, shows, keys}) => {
    const path = onPath(name);
    return path === null ? [] : [{name, command: [path], shows, keys}];
  });
}

/** A dashboard in a row of moves alone, whose frames are recorded. */
export const recorded = (dashboard: Subject): Subject => ({...dashboard, keys: times(11, ...walk)});

/** The same frames, written raw. */
export const rawFrames = (of: Subject, program: string, file: string): Subject => ({
  name: `${of.name}, its frames raw`,
  command: [process.execPath, program, file],
  shows: of.shows,
  keys: of.keys,
});

/** The dashboard over the engine that docker would take, where there is one. */
function onEngine(stage: Stage): readonly Subject[] {
  const {dockerHost, chosenContext, hasDefaultSocket} = dockerSurroundings(process.env);
  if (dockerHost === null && chosenContext === null && !hasDefaultSocket) return [];
  const passed = Object.entries(process.env).filter(([name]) => name.startsWith('DOCKER_'));
  return stage.programs.map(({name, path}) => ({
    name: `${name} on an engine`,
    command: [process.execPath, path, '--host', 'docker'],
    shows: /CPU\(s\).*\n│.*\d\.\d\d/,
    keys: dashboardKeys,
    environment: {...stage.environment, ...Object.fromEntries(passed.map(([key, text = '']) => [key, text]))},
  }));
}

export function subjects(stage: Stage): readonly Subject[] {
  const node = process.execPath;
  const dashboards = stage.states.flatMap(({label, file}) =>
    stage.programs.map(({name, path}) => ({
      name: `${name} ${label}`,
      command: [node, path, '--state', file],
      shows: /CPU\(s\).*\n│.*\d\.\d\d/,
      keys: dashboardKeys,
      state: file,
      environment: stage.environment,
    })),
  );
  const bare = stage.bare.map(({name, path}) => ({
    name,
    command: [node, path],
    shows: /process/,
    keys: [...times(120, 'j'), ...times(90, 'k')],
  }));
  return [...dashboards, ...onEngine(stage), ...bare, ...peers()];
}
