import {columnIds} from '../panes/column-ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {asked} from '../store/confirm.ts';
import {nearest} from '../text/nearest.ts';
import {visible} from '../text/visible.ts';
import {type Declaration, declarations, settingNames, sizeNames} from './declaration.ts';
import type {SettingsFault} from './fault.ts';
import {findings, type Path, valueAt} from './issues.ts';
import {readJson} from './json-text.ts';
import type {SettingName, Settings} from './settings.ts';

/** What one place says of settings. */
export interface Said {
  readonly settings: Partial<Settings>;
  readonly faults: readonly SettingsFault[];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names that may stand at a path within a setting. */
function knownAt(name: SettingName, path: Path): readonly string[] {
  switch (name) {
    case 'confirm':
      return asked;
    case 'keys':
      return Object.keys(sentences.commands);
    case 'sizes':
      return sizeNames;
    case 'columns':
    case 'sort':
      return Object.keys(columnIds);
    case 'thresholds': {
      const pane = Object.entries(columnIds).find(([id]) => id === path[0]);
      return pane ? pane[1] : Object.keys(columnIds);
    }
    case 'commands':
      return ['key', 'title', 'run', 'confirm', 'terminal', 'changes', 'seconds'];
    default:
      return [];
  }
}

/** `value` without what stands at `path`; undefined when that is all of it. */
function without(value: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return undefined;
  const isEntry = first in value;
  // What is missing cannot be left out: what it is missing from is.
  const inner = rest.length === 0 || !isEntry ? undefined : without(Reflect.get(value, first), rest);
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      index === Number(first) ? (inner === undefined ? [] : [inner]) : [item],
    );
  if (!isEntry) return undefined;
  const others = Object.entries(value).filter(([name]) => name !== String(first));
  return Object.fromEntries(inner === undefined ? others : [...others, [first, inner]]);
}

/** So many rounds of leaving out what is wrong are enough: each leaves out something. */
const mostRounds = 50;

/** A setting as far as it is right: what is wrong in it is left out and told. */
export function readSetting<Name extends SettingName>(
  name: Name,
  given: unknown,
  place: string,
): {readonly value: Settings[Name] | undefined; readonly faults: readonly SettingsFault[]} {
  const {schema, form}: Declaration<Settings[Name]> = declarations[name];
  let faults: readonly SettingsFault[] = [];
  let value = given;
  for (let round = 0; round < mostRounds && value !== undefined; round += 1) {
    const {success, data, error} = schema.safeParse(value);
    if (success) return {value: data, faults};
    const found = findings(error.issues, {name, value, form, place, known: path => knownAt(name, path)});
    // What is wrong only because something was left out was right before: it is not told.
    if (round === 0) faults = found.map(({fault}) => fault);
    const before = value;
    for (const {path} of found.toReversed())
      if (value !== undefined && (path.length === 0 || valueAt(value, path.slice(0, -1)) !== undefined))
        value = without(value, path);
    if (value === before) break;
  }
  return {value: undefined, faults};
}

/** What the text of a settings file says. `file` is its name, for the faults. Never throws. */
export function readSettings(text: string, file: string): Said {
  const read = readJson(text);
  if ('line' in read) return {settings: {}, faults: [{kind: 'not-json', file, line: read.line}]};
  if (!isObject(read.value)) return {settings: {}, faults: [{kind: 'no-object', file}]};
  return readAll(Object.entries(read.value), file);
}

/** What pairs of names and values say. */
export function readAll(pairs: readonly (readonly [string, unknown])[], place: string): Said {
  const faults: SettingsFault[] = [];
  const settings = pairs.flatMap(([name, given]): readonly (readonly [string, unknown])[] => {
    const known = settingNames.find(candidate => candidate === name);
    if (known === undefined) {
      faults.push({kind: 'unknown', place, path: visible(name), near: nearest(name, settingNames)});
      return [];
    }
    const {value, faults: found} = readSetting(known, given, place);
    faults.push(...found);
    return value === undefined ? [] : [[known, value]];
  });
  return {settings: Object.fromEntries(settings), faults};
}

/** What the environment says: `ISOTOP_THEME=light`. An empty variable says nothing. */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): Said {
  const said = settingNames.flatMap(name => {
    const variable = declarations[name].environment;
    const text = variable === undefined ? undefined : environment[variable];
    if (variable === undefined || text === undefined || text === '') return [];
    const {value, faults} = readSetting(name, asJson(text), variable);
    return [{pairs: value === undefined ? [] : ([[name, value]] as const), faults}];
  });
  return {
    settings: Object.fromEntries(said.flatMap(({pairs}) => pairs)),
    faults: said.flatMap(({faults}) => faults),
  };
}

/** `true` and `2.5` as what they are, everything else as text. */
const asJson = (text: string): unknown =>
  /^(?:true|false|\d+(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
