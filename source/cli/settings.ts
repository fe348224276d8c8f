import {commandSet} from '../commands/command-set.ts';
import {ownCommands} from '../commands/own/own-commands.ts';
import {sayKeyFault} from '../commands/say-key-fault.ts';
import {columnIds} from '../panes/column-ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {declarations, settingNames} from '../settings/declaration.ts';
import type {InForce} from '../settings/in-force.ts';
import {listSettings} from '../settings/load.ts';
import {sayFault} from '../settings/say-fault.ts';
import type {SettingName, Settings} from '../settings/settings.ts';
import {ownOrder, writtenSort} from '../settings/written.ts';
import {asked} from '../store/confirm.ts';
import {usualShares} from '../store/state.ts';
import {printList} from './print-list.ts';
import {settingsOfFlags} from './settings-of-flags.ts';
import type {RunAlone} from './subcommand.ts';

const isSort = (value: unknown): value is Settings['sort']['processes'] & object =>
  typeof value === 'object' && value !== null && 'descending' in value;

/** A value as the settings file says it. */
const written = (value: unknown): unknown => (isSort(value) ? writtenSort(value) : value);

/** The entries that a setting has where nobody says anything. */
function usualEntries(
  name: SettingName,
  keys: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  switch (name) {
    case 'confirm':
      return Object.fromEntries(asked.map(each => [each, true]));
    case 'keys':
      return keys;
    case 'columns':
      return columnIds;
    case 'sort':
      return Object.fromEntries(Object.keys(columnIds).map(pane => [pane, ownOrder]));
    case 'sizes':
      return usualShares;
    default:
      return {};
  }
}

/** Every setting, or entry of one, that is in force: what was said, and what nobody said anything about. */
function whole(list: readonly InForce[], keys: Readonly<Record<string, unknown>>): readonly InForce[] {
  const said = new Map(list.map(each => [each.name, each]));
  return settingNames.flatMap((name): readonly InForce[] => {
    const own = list.filter(each => each.name === name || each.name.startsWith(`${name}.`));
    if (!declarations[name].entries) return own;
    const usual = Object.entries(usualEntries(name, keys)).map(
      ([entry, value]): InForce =>
        said.get(`${name}.${entry}`) ?? {name: `${name}.${entry}`, value, origin: 'default'},
    );
    const names = new Set(usual.map(each => each.name));
    return [...usual, ...own.filter(each => !names.has(each.name))];
  });
}

/** Prints the settings in force and where each comes from. Status 1 when something in them is wrong. */
export const settings: RunAlone = async ({flags, output}) => {
  const loaded = await listSettings({environment: process.env, flags: settingsOfFlags(flags)});
  const {keys, leaveKey, commands} = loaded.settings;
  const set = commandSet({
    keys: new Map(Object.entries(keys).map(([id, wished = []]) => [id, wished])),
    leaveKey,
    own: ownCommands(commands),
  });
  const list = whole(loaded.list, Object.fromEntries(set.all.map(command => [command.id, command.keys])));
  const faults = [...loaded.faults.map(sayFault), ...set.faults.map(fault => sayKeyFault(fault, set))];
  if (output.json) {
    output.document({
      file: loaded.files.settings,
      remembered: loaded.files.memory,
      settings: list.map(({name, value, origin}) => ({name, value: written(value), from: origin})),
      faults,
    });
  } else {
    const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    const columns = [
      {title: 'SETTING', of: ({name}: InForce) => name},
      {title: 'FROM', of: ({origin}: InForce) => origin},
      {title: 'VALUE', of: ({value}: InForce) => textOf(written(value))},
    ];
    printList(output, list, columns, each => each);
    output.note(sentences.settings.place(loaded.files.settings));
    for (const fault of faults) output.note(fault);
  }
  return faults.length === 0 ? 0 : 1;
};
