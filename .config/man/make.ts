import {type FlagName, flags, globalFlags} from '../../source/cli/flags.ts';
import {usageOf, withValue} from '../../source/cli/help.ts';
import {dashboard, shownSubcommands} from '../../source/cli/subcommands.ts';
import {allCommands} from '../../source/commands/all-commands.ts';
import {keyLabel} from '../../source/panes/key-label.ts';
import {bold, entry, examples, filled, section, usageText} from './roff.ts';

const sentence = (text: string): string => filled(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

const flagEntry = (name: FlagName): string =>
  entry(usageText(withValue(name)), sentence(flags[name].summary));

const statuses: readonly (readonly [status: string, meaning: string])[] = [
  ['0', 'done'],
  ['1', 'the host refused or failed: one sentence on standard error says what and why'],
  ['2', 'the command line was wrong; nothing was done'],
  ['130', 'interrupted'],
];

const environment: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR', 'when it is not empty, nothing is coloured'],
  ['COLORTERM', 'how many colours the terminal has: all of them with truecolor or 24bit'],
  ['DOCKER_HOST', 'the address of a container engine, which is then what --host auto means'],
  ['DOCKER_CONTEXT', 'the Docker context that is meant, unless DOCKER_HOST is set'],
  ['DOCKER_CONFIG', 'the folder of docker’s configuration, ~/.docker when it is not set'],
  ['DOCKER_TLS_VERIFY', 'when it is not empty, engines at tcp:// addresses must have a certificate'],
  ['DOCKER_CERT_PATH', 'the folder of the certificates'],
  ['XDG_CONFIG_HOME', 'where the settings are, ~/.config when it is not set'],
  ['XDG_STATE_HOME', 'where the state of the simulated host is kept, ~/.local/state when it is not set'],
  ['XDG_CACHE_HOME', 'where compiled code is kept from one start to the next, ~/.cache when it is not set'],
];

const files: readonly (readonly [name: string, meaning: string])[] = [
  ['$XDG_CONFIG_HOME/isotop/settings.json', 'the settings of the user'],
  ['$XDG_STATE_HOME/isotop/host.sqlite', 'the state of the simulated host; --state names another file'],
];

/** A version of isotop and the day of its release, `2026-01-31`. */
export interface Release {
  readonly version: string;
  readonly date: string;
}

/** The man page isotop(1), as roff with the macros of man(7), from the declarations in the code. */
export function manPage({version, date}: Release): string {
  return `${[
    `.\\" Made from the declarations in the code by the build.`,
    `.TH ISOTOP 1 "${date}" "isotop ${version}" "User Commands"`,
    '.nh',
    '.ad l',
    section('NAME', 'isotop \\- a dashboard for container isolation'),
    section('SYNOPSIS', usageText(usageOf(dashboard)), '.PP', usageText('isotop SUBCOMMAND [NAME…] [flags]')),
    section(
      'DESCRIPTION',
      filled(
        'isotop is a full-screen terminal dashboard for container isolation. Three linked panes show the processes that the host can see, the containers, and the VM workers behind some of them. A container under process isolation shares the kernel of the host: its processes stand in the list of the host. The same image under hyperv isolation has a kernel of its own: none of its processes are on the host, and one worker process stands for its virtual machine.',
      ),
      '.PP',
      filled(
        'It brings its own container host, a simulated Windows one, and connects to Docker engines. Without a subcommand it is the dashboard; with one it prints what a pane shows, or acts on containers, for people, or with --json for programs.',
      ),
    ),
    section(
      'SUBCOMMANDS',
      ...shownSubcommands.map(each => entry(usageText(usageOf(each)), sentence(each.summary))),
    ),
    section(
      'OPTIONS',
      filled('These stand before or after the subcommand, up to --.'),
      ...globalFlags.map(flagEntry),
    ),
    section('OPTIONS OF THE DASHBOARD', ...dashboard.flags.map(flagEntry)),
    section('OPTIONS OF SUBCOMMANDS', ...ownFlags().map(flagEntry)),
    section(
      'KEYS',
      ...allCommands
        .filter(({keys}) => keys.length > 0)
        .map(({keys, title}) => entry(keys.map(key => bold(keyLabel(key))).join(', '), sentence(title))),
    ),
    section('EXIT STATUS', ...statuses.map(([status, meaning]) => entry(bold(status), sentence(meaning)))),
    section('ENVIRONMENT', ...environment.map(([name, meaning]) => entry(bold(name), sentence(meaning)))),
    section('FILES', ...files.map(([name, meaning]) => entry(bold(name), sentence(meaning)))),
    section('EXAMPLES', examples(shownSubcommands.map(each => each.example))),
    section('SEE ALSO', '.BR docker (1)'),
  ].join('\n')}\n`;
}

/** Those of subcommands, each once. */
const ownFlags = (): readonly FlagName[] => [...new Set(shownSubcommands.flatMap(each => each.flags))];
