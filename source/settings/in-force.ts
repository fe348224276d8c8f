import {declarations, settingNames} from './declaration.ts';
import type {SettingsFault} from './fault.ts';
import type {Said} from './read-settings.ts';
import {defaults, type SettingName, type Settings} from './settings.ts';

/** Where a setting comes from. What was changed in the dashboard goes before the file that it was changed under. */
export type Origin = 'default' | 'file' | 'dashboard' | 'environment' | 'flag';

/** A setting, or an entry of one that has entries, as it is in force. */
export interface InForce {
  /** `theme`, `columns.processes`. */
  readonly name: string;
  readonly value: unknown;
  readonly origin: Origin;
}

/** All that is said of settings, by who says it. */
export interface Sources {
  readonly file: Said;
  readonly dashboard: Partial<Settings>;
  readonly environment: Said;
  readonly flags: Partial<Settings>;
}

export interface SettingsInForce {
  readonly settings: Settings;
  /** In the order of the declarations; entries in the order in which they were given. */
  readonly list: readonly InForce[];
  readonly faults: readonly SettingsFault[];
}

type Layer = readonly [Origin, Partial<Settings>];

/** What is said of one setting, the last that says something first. */
const saying = (layers: readonly Layer[], name: SettingName) =>
  layers.flatMap(([origin, {[name]: value}]) => (value === undefined ? [] : [{origin, value}])).toReversed();

/** A setting whose entries are settings of their own: of each, the last one that was given. */
function entriesOf(layers: readonly Layer[], name: SettingName): readonly InForce[] {
  const entries = new Map<string, InForce>();
  for (const {origin, value} of saying(layers, name).toReversed())
    for (const [entry, given] of Object.entries(value))
      entries.set(entry, {name: `${name}.${entry}`, value: given, origin});
  return [...entries.values()];
}

/** What is in force of all that is said: flags before the environment, before the dashboard, before the file. */
export function inForce({file, dashboard, environment, flags}: Sources): SettingsInForce {
  const layers: readonly Layer[] = [
    ['file', file.settings],
    ['dashboard', dashboard],
    ['environment', environment.settings],
    ['flag', flags],
  ];
  const found = settingNames.map(name => {
    if (declarations[name].entries) {
      const list = entriesOf(layers, name);
      const value = Object.fromEntries(list.map(entry => [entry.name.slice(name.length + 1), entry.value]));
      return {name, value, list};
    }
    const {origin, value} = saying(layers, name)[0] ?? {origin: 'default', value: defaults[name]};
    return {name, value, list: [{name, value, origin}] satisfies readonly InForce[]};
  });
  return {
    settings: {...defaults, ...Object.fromEntries(found.map(({name, value}) => [name, value]))},
    list: found.flatMap(({list}) => list),
    faults: [...file.faults, ...environment.faults],
  };
}
