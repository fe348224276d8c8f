import type {FlagName, Listed} from './flags.ts';
import type {Run, Subcommand} from './subcommand.ts';

const listing = (name: string, summary: string, load: () => Promise<Run>): Subcommand => ({
  name,
  names: 'none',
  flags: [],
  summary,
  example: `isotop ${name} --json`,
  load,
});

/** What is done to each of some containers. */
const acting = (
  name: keyof typeof import('./act.ts'),
  completes: Listed,
  summary: string,
  own: readonly FlagName[] = [],
): Subcommand => ({
  name,
  names: 'many',
  completes,
  flags: own,
  summary,
  example: `isotop ${name} DEMO`,
  load: async () => (await import('./act.ts'))[name],
});

export const dashboard: Subcommand = {
  name: '',
  names: 'none',
  flags: ['theme', 'ascii', 'noMouse', 'refresh'],
  summary: 'the dashboard',
  example: 'isotop --host sim',
  load: async () => (await import('./dashboard.ts')).dashboard,
};

/** Every subcommand, in the order of help and readme. Their code is loaded only when they run. */
export const subcommands: readonly Subcommand[] = [
  listing('ls', 'the containers', async () => (await import('./ls.ts')).ls),
  listing('ps', 'the host processes, and whose they are', async () => (await import('./ps.ts')).ps),
  listing('workers', 'the VM workers', async () => (await import('./workers.ts')).workers),
  listing('images', 'the images', async () => (await import('./images.ts')).images),
  listing('networks', 'the networks or switches', async () => (await import('./networks.ts')).networks),
  {
    name: 'events',
    names: 'none',
    flags: ['follow'],
    summary: 'what happened, a sentence a line; with --follow the last ten, and what happens from now',
    example: 'isotop events --follow',
    load: async () => (await import('./events.ts')).events,
  },
  {
    name: 'inside',
    names: 'one',
    completes: 'running',
    flags: [],
    summary: 'the processes inside a container, and their Ids on the host where it can see them',
    example: 'isotop inside DEMO',
    load: async () => (await import('./inside.ts')).inside,
  },
  {
    name: 'inspect',
    names: 'one',
    completes: 'containers',
    flags: [],
    summary: 'everything about a container',
    example: 'isotop inspect DEMO --json',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  {
    name: 'create',
    names: 'one',
    takesCommand: true,
    flags: ['image', 'isolation', 'runtime', 'network', 'memory', 'cpus', 'start'],
    required: ['image'],
    summary: 'create a container',
    example: 'isotop create DEMO --image NanoServer --isolation hyperv --start -- ping -t localhost',
    load: async () => (await import('./create.ts')).create,
  },
  acting('start', 'off', 'start containers; returns when they run'),
  acting('stop', 'running', 'stop containers; returns when they are off'),
  acting('restart', 'running', 'stop and start containers'),
  acting('pause', 'running', 'pause containers'),
  acting('unpause', 'paused', 'let paused containers go on'),
  acting('kill', 'running', 'end containers at once'),
  acting('rm', 'containers', 'remove containers', ['force']),
  {
    name: 'convert',
    names: 'one',
    completes: 'containers',
    flags: ['to', 'runtime', 'dryRun'],
    summary: 'give a container the other isolation',
    example: 'isotop convert DEMO --to hyperv --dry-run',
    load: async () => (await import('./convert.ts')).convert,
  },
  {
    name: 'enter',
    names: 'one',
    completes: 'running',
    takesCommand: true,
    flags: [],
    endsItself: true,
    summary: 'a session in a container: its best shell, or a command; on pipes too',
    example: 'isotop enter DEMO -- powershell',
    load: async () => (await import('./enter.ts')).enter,
  },
  {
    name: 'logs',
    names: 'one',
    completes: 'containers',
    flags: ['follow', 'tail', 'since'],
    summary: 'what the command of a container printed; with --follow also what it prints from now',
    example: 'isotop logs DEMO --follow --tail 20',
    load: async () => (await import('./logs.ts')).logs,
  },
  {
    name: 'console',
    names: 'file',
    flags: ['stop'],
    summary: "type PowerShell's container cmdlets and docker's commands, or run a file of them",
    example: 'isotop console demo.ps1 --stop',
    load: async () => (await import('./console.ts')).consoleOf,
  },
  {
    name: 'play',
    names: 'file',
    flags: ['check'],
    required: ['check'],
    simulatedOnly: true,
    ownHosts: true,
    summary: "run a document's command blocks on private hosts, and tell where it says what is not so",
    example: 'isotop play walkthrough.md --check',
    load: async () => (await import('./play.ts')).play,
  },
  {
    name: 'snapshot',
    names: 'none',
    flags: [],
    summary: 'all three panes and their relations, as JSON',
    example: 'isotop snapshot',
    load: async () => (await import('./snapshot.ts')).snapshot,
  },
  {
    name: 'populate',
    names: 'none',
    flags: ['containers', 'hyperv', 'processes', 'seed'],
    required: ['containers'],
    simulatedOnly: true,
    summary: 'make a large simulated host',
    example: 'isotop populate --containers 1000 --hyperv 30 --processes 10000',
    load: async () => (await import('./populate.ts')).populate,
  },
  {
    name: 'reset',
    names: 'none',
    flags: [],
    simulatedOnly: true,
    summary: 'empty the simulated host',
    example: 'isotop reset --host-os server-2022',
    load: async () => (await import('./reset.ts')).reset,
  },
];

/** Those that people type. */
export const shownSubcommands: readonly Subcommand[] = subcommands.filter(({hidden}) => !hidden);

export const subcommandNames: readonly string[] = shownSubcommands.map(({name}) => name);
