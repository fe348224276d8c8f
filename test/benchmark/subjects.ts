import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
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
}

const times = (count: number, ...keys: readonly string[]): readonly string[] =>
  Array.from({length: count}, () => keys).flat();

/** Two hundred keys and more: moves, jumps, focus, zoom, sorting, a filter typed and cleared, help opened and closed. */
const dashboardKeys: readonly string[] = [
  ...times(30, 'j'),
  ...times(15, 'k'),
  ...times(6, '?', 'q'),
  ...times(9, '\t'),
  ...times(25, 'j', 'j', 'k'),
  ...times(4, '1', 'o', 'o', 'O'),
  ...times(3, '/', 's', 'v', 'c', '\r', '\u001b'),
  ...times(4, 'z', 'z'),
  ...times(5, '2', 'j', '3', '1'),
];

const arrows = [...times(60, '\u001b[B', '\u001b[B'), ...times(50, '\u001b[A', '\u001b[A')];

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(path => existsSync(path)) ?? null;
}

/** The programs that do a part of the same, if they are installed. */
function peers(): readonly Subject[] {
  const known = [
    {name: 'htop', shows: /PID.*(?:\n.*)*\d+ \w+ +-?\d+/, keys: arrows},
    {name: 'btop', shows: /proc(?:.*\n)*.*\b\d{2,}\b.*\d\.\d/, keys: arrows},
    {name: 'glances', shows: /PID.*\n.*\d+/, keys: times(100, '1', '1')},
    {name: 'lazydocker', shows: /Containers(?:.*\n)*.*(running|exited)/, keys: arrows},
  ];
  return known.flatMap(({name, shows, keys}) => {
    const path = onPath(name);
    return path === null ? [] : [{name, command: [path], shows, keys}];
  });
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
    })),
  );
  const bare = stage.bare.map(({name, path}) => ({
    name,
    command: [node, path],
    shows: /process/,
    keys: [...times(120, 'j'), ...times(90, 'k')],
  }));
  return [...dashboards, ...bare, ...peers()];
}
