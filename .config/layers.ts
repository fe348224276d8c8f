/** Who may import whom within source/: held by test/layers.test.ts, shown in the readme. */
export interface Layer {
  readonly name: string;
  readonly holds: string;
  /** Other layers, or single files of them. Its own files are always allowed. */
  readonly imports: readonly string[];
}

/** What other layers may know of hosts: the interfaces, never an implementation. */
const hostInterfaces = [
  'hosts/host.ts',
  'hosts/inspects-containers.ts',
  'hosts/opens-sessions.ts',
  'hosts/pulls-images.ts',
  'hosts/reads-logs.ts',
  'hosts/recovers-conversions.ts',
];

export const layers: readonly Layer[] = [
  {name: 'text', holds: 'widths, safe text, units: how text reaches a terminal', imports: ['model']},
  {name: 'model', holds: 'the words of the program as types, and their pure rules', imports: ['text']},
  {name: 'sentences', holds: 'what isotop says, in five languages', imports: ['model', 'text']},
  {
    name: 'hosts',
    holds: 'where containers live: the interface, the simulated host, Docker',
    imports: ['model', 'text', 'sentences'],
  },
  {
    name: 'console',
    holds: 'the command language over any host',
    imports: ['model', 'text', 'sentences', ...hostInterfaces],
  },
  {
    name: 'walkthrough',
    holds: 'documents whose commands are played',
    imports: ['model', 'text', 'sentences', 'console', ...hostInterfaces],
  },
  {
    name: 'sessions',
    holds: 'terminals inside containers',
    imports: [
      'model',
      'text',
      'sentences',
      'store/typed.ts',
      'panes/line.ts',
      'panes/screen.ts',
      ...hostInterfaces,
    ],
  },
  {
    name: 'store',
    holds: "the dashboard's state, and how it changes",
    imports: ['model', 'text', 'sentences', 'panes/line.ts', 'panes/screen.ts', ...hostInterfaces],
  },
  {
    name: 'panes',
    holds: 'what the screen shows, as data',
    imports: ['model', 'text', 'sentences', 'store', ...hostInterfaces],
  },
  {
    name: 'settings',
    holds: 'what the user wants otherwise: the file, its schema, what the dashboard remembers',
    imports: ['model', 'text', 'sentences', 'store', 'panes', 'hosts/state-file.ts'],
  },
  {
    name: 'commands',
    holds: "the dashboard's actions, each declared once with its keys",
    imports: [
      'model',
      'text',
      'sentences',
      'store',
      'panes',
      'settings',
      'console',
      'walkthrough',
      'sessions',
      ...hostInterfaces,
    ],
  },
  {
    name: 'ui',
    holds: 'the terminal: input, drawing, themes; the only layer that knows Ink and React',
    imports: ['model', 'text', 'sentences', 'store', 'panes', 'commands', 'sessions'],
  },
  {
    name: 'cli',
    holds: 'one file a subcommand: a host in, text or JSON out',
    imports: [
      'model',
      'text',
      'sentences',
      'hosts',
      'console',
      'walkthrough',
      'sessions',
      'store',
      'panes',
      'settings',
      'commands',
      'ui',
    ],
  },
];

/** Packages that only the layer ui (and cli.tsx) may import. */
export const drawingPackages = ['ink', 'ink-table', 'react', 'react-reconciler', 'yoga-layout'];
