import {listedWords} from './completions/listed.ts';
import {shells} from './completions/shells.ts';
import {described, type Undescribed} from './described.ts';
import type {FlagName, Listed} from './flags.ts';
import type {Run, Subcommand} from './subcommand.ts';

const listing = (name: Undescribed['name'], load: () => Promise<Run>): Undescribed => ({
  name,
  names: 'none',
  flags: [],
  example: `isotop ${name} --json`,
  load,
});

/** What is done to each of some containers. */
const acting = (
  name: keyof typeof import('./act.ts'),
  completes: Listed,
  own: readonly FlagName[] = [],
): Undescribed => ({
  name,
  names: 'many',
  completes,
  flags: own,
  example: `isotop ${name} DEMO`,
  load: async () => (await import('./act.ts'))[name],
});

export const dashboard: Subcommand = described({
  name: '',
  names: 'none',
  flags: ['theme', 'ascii', 'noMouse', 'refresh'],
  example: 'isotop --host sim',
  load: async () => (await import('./dashboard.ts')).dashboard,
});

const declared: readonly Undescribed[] = [
  listing('ls', async () => (await import('./ls.ts')).ls),
  listing('ps', async () => (await import('./ps.ts')).ps),
  listing('workers', async () => (await import('./workers.ts')).workers),
  listing('images', async () => (await import('./images.ts')).images),
  listing('networks', async () => (await import('./networks.ts')).networks),
  {
    name: 'events',
    names: 'none',
    flags: ['follow'],
    example: 'isotop events --follow',
    load: async () => (await import('./events.ts')).events,
  },
  {
    name: 'inside',
    names: 'one',
    completes: 'running',
    flags: [],
    example: 'isotop inside DEMO',
    load: async () => (await import('./inside.ts')).inside,
  },
  {
    name: 'inspect',
    names: 'one',
    completes: 'containers',
    flags: [],
    example: 'isotop inspect DEMO --json',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  {
    name: 'create',
    names: 'one',
    takesCommand: true,
    flags: ['image', 'isolation', 'runtime', 'network', 'memory', 'cpus', 'start'],
    required: ['image'],
    example: 'isotop create DEMO --image NanoServer --isolation hyperv --start -- ping -t localhost',
    load: async () => (await import('./create.ts')).create,
  },
  acting('start', 'off'),
  acting('stop', 'running'),
  acting('restart', 'running'),
  acting('pause', 'running'),
  acting('unpause', 'paused'),
  acting('kill', 'running'),
  acting('rm', 'containers', ['force']),
  {
    name: 'convert',
    names: 'one',
    completes: 'containers',
    flags: ['to', 'runtime', 'dryRun', 'finish', 'rollBack'],
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
    example: 'isotop enter DEMO -- powershell',
    load: async () => (await import('./enter.ts')).enter,
  },
  {
    name: 'logs',
    names: 'one',
    completes: 'containers',
    flags: ['follow', 'tail', 'since'],
    example: 'isotop logs DEMO --follow --tail 20',
    load: async () => (await import('./logs.ts')).logs,
  },
  {
    name: 'console',
    names: 'file',
    flags: ['stop'],
    example: 'isotop console demo.ps1 --stop',
    load: async () => (await import('./console.ts')).consoleOf,
  },
  {
    name: 'play',
    names: 'file',
    flags: ['check', 'theme', 'ascii', 'noMouse', 'refresh'],
    simulatedOnly: true,
    ownHosts: true,
    endsItself: true,
    example: 'isotop play walkthrough.md',
    load: async () => (await import('./play.ts')).play,
  },
  {
    name: 'snapshot',
    names: 'none',
    flags: [],
    example: 'isotop snapshot',
    load: async () => (await import('./snapshot.ts')).snapshot,
  },
  {
    name: 'populate',
    names: 'none',
    flags: ['containers', 'hyperv', 'processes', 'seed'],
    required: ['containers'],
    simulatedOnly: true,
    example: 'isotop populate --containers 1000 --hyperv 30 --processes 10000',
    load: async () => (await import('./populate.ts')).populate,
  },
  {
    name: 'reset',
    names: 'none',
    flags: [],
    simulatedOnly: true,
    example: 'isotop reset --host-os server-2022',
    load: async () => (await import('./reset.ts')).reset,
  },
  {
    name: 'settings',
    names: 'none',
    alone: true,
    flags: ['theme', 'ascii', 'noMouse', 'refresh'],
    example: 'isotop settings --json',
    load: async () => (await import('./settings.ts')).settings,
  },
  {
    name: 'doctor',
    names: 'none',
    alone: true,
    flags: [],
    example: 'isotop doctor --json',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'completions',
    names: {placeholder: 'SHELL', words: shells},
    alone: true,
    flags: [],
    example: 'isotop completions fish >~/.config/fish/completions/isotop.fish',
    load: async () => (await import('./completions.ts')).completions,
  },
  {
    name: 'complete',
    names: {placeholder: 'LIST', words: listedWords},
    hidden: true,
    alone: true,
    flags: [],
    example: 'isotop complete running',
    load: async () => (await import('./complete.ts')).complete,
  },
];

/** Every subcommand, in the order of help and readme. Their code is loaded only when they run. */
export const subcommands: readonly Subcommand[] = declared.map(described);

/** Those that people type. */
export const shownSubcommands: readonly Subcommand[] = subcommands.filter(({hidden}) => !hidden);

export const subcommandNames: readonly string[] = shownSubcommands.map(({name}) => name);
