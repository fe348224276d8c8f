import {type FlagName, flags, globalFlags} from '../../source/cli/flags.ts';
import {usageOf, withValue} from '../../source/cli/help.ts';
import type {Subcommand} from '../../source/cli/subcommand.ts';
import {dashboard, shownSubcommands} from '../../source/cli/subcommands.ts';
import {allCommands} from '../../source/commands/all-commands.ts';
import {cmdlets} from '../../source/console/cmdlets/all.ts';
import {dockerCommands} from '../../source/console/docker/commands/all.ts';
import {columnIds} from '../../source/panes/column-ids.ts';
import {keyLabel} from '../../source/panes/key-label.ts';
import {sentences} from '../../source/sentences/sentences.ts';
import {declarations, settingNames} from '../../source/settings/declaration.ts';
import {usageOf as usageOfAction} from '../../source/store/palette/names.ts';
import {layers} from '../layers.ts';

/** A Markdown table; what would end a cell is escaped. */
function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

const flagRow = (name: FlagName) => [code(withValue(name)), flags[name].summary];

/** A flag that several subcommands take is listed once, with their names. */
function ownFlags(): string {
  const own = new Map<FlagName, Subcommand[]>();
  for (const subcommand of shownSubcommands)
    for (const name of subcommand.flags) own.set(name, [...(own.get(name) ?? []), subcommand]);
  return table(
    ['flag', 'of', 'what it does'],
    [...own].map(([name, takers]) => [
      code(withValue(name)),
      takers.map(taker => taker.name).join(', '),
      flags[name].summary,
    ]),
  );
}

const keyRow = (command: (typeof allCommands)[number]) => [
  // The key ` cannot stand in backquotes; none is called so.
  command.keys.map(key => code(keyLabel(key))).join(' '),
  // What stands behind a name in the palette is said there where there is something.
  command.arguments.length > 0 ? `${command.title} (${code(`:${usageOfAction(command)}`)})` : command.title,
];

/** What is made from the declarations in the code, by the name of its place in the readme. */
export const sections: Readonly<Record<string, () => string>> = {
  keys: () => table(['keys', 'what they do'], allCommands.map(keyRow)),
  commands: () =>
    table(
      ['command', 'what it does'],
      [dashboard, ...shownSubcommands].map(subcommand => [code(usageOf(subcommand)), subcommand.summary]),
    ),
  'global-flags': () => table(['flag', 'what it does'], globalFlags.map(flagRow)),
  'dashboard-flags': () => table(['flag', 'what it does'], dashboard.flags.map(flagRow)),
  'own-flags': ownFlags,
  cmdlets: () =>
    table(
      ['cmdlet', 'also', 'what it does'],
      cmdlets.map(({name, aliases, synopsis}) => [code(name), aliases.map(code).join(' '), synopsis]),
    ),
  docker: () =>
    table(
      ['command', 'what it does'],
      dockerCommands.map(({name, usage, synopsis}) => [code(`docker ${name} ${usage}`), `${synopsis}.`]),
    ),
  settings: () =>
    table(
      ['setting', 'what it says', 'how it is written', 'for example', 'variable'],
      settingNames.map(name => {
        const {form, example, environment} = declarations[name];
        const variable = environment === undefined ? '' : code(environment);
        return [code(name), sentences.settings.summaries[name], code(form), code(example), variable];
      }),
    ),
  columns: () =>
    table(
      ['pane', 'columns'],
      Object.entries(columnIds).map(([pane, ids]) => [code(pane), ids.map(code).join(' ')]),
    ),
  layers: () =>
    table(
      ['layer', 'what it holds', 'imports'],
      layers.map(({name, holds, imports}) => [
        code(name),
        holds,
        imports.some(path => path.startsWith('hosts/'))
          ? [...imports.filter(path => !path.startsWith('hosts/')), 'hosts (interfaces)'].join(', ')
          : imports.join(', '),
      ]),
    ),
};

const marked = /<!-- made: (?<name>[\w-]+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * The readme with its made parts as the code says. Throws for a mark that names none of them, and for a part without
 * a mark.
 */
export function withSections(readme: string, all: typeof sections): string {
  const seen = new Set<string>();
  const made = readme.replace(marked, (_, name: string) => {
    const section = all[name];
    if (!section) throw new Error(`the readme has a mark for ${name}, which nothing makes`);
    seen.add(name);
    return `<!-- made: ${name} -->\n${section()}\n<!-- end -->`;
  });
  const missing = Object.keys(all).filter(name => !seen.has(name));
  if (missing.length > 0) throw new Error(`the readme has no mark for ${missing.join(', ')}`);
  return made;
}
