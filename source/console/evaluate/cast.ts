import type {Extent} from '../grammar/syntax.ts';
import {toBoolean, toNumber, toText, typeName} from '../values/convert.ts';
import {customObject} from '../values/instance.ts';
import {isHashtable, isList, objectsOf, type Value} from '../values/value.ts';
import {raise, raiseConversion} from './raise.ts';

/** The types that can be named, by their short and full names, and what .NET calls them. */
const types: Readonly<Record<string, string>> = {
  int: 'System.Int32',
  int32: 'System.Int32',
  uint32: 'System.UInt32',
  long: 'System.Int64',
  int64: 'System.Int64',
  byte: 'System.Byte',
  double: 'System.Double',
  float: 'System.Single',
  decimal: 'System.Decimal',
  string: 'System.String',
  char: 'System.Char',
  bool: 'System.Boolean',
  boolean: 'System.Boolean',
  switch: 'System.Management.Automation.SwitchParameter',
  array: 'System.Array',
  'object[]': 'System.Object[]',
  'string[]': 'System.String[]',
  'int[]': 'System.Int32[]',
  object: 'System.Object',
  psobject: 'System.Management.Automation.PSObject',
  pscustomobject: 'System.Management.Automation.PSCustomObject',
  hashtable: 'System.Collections.Hashtable',
  datetime: 'System.DateTime',
  timespan: 'System.TimeSpan',
  scriptblock: 'System.Management.Automation.ScriptBlock',
  math: 'System.Math',
  void: 'System.Void',
};

/** The full name of a type, or an error that there is none. */
export function resolveType(name: string, place: Extent): string {
  const wanted = name.toLowerCase();
  const known =
    types[wanted] ??
    Object.values(types).find(
      full => full.toLowerCase() === wanted || full.toLowerCase() === `system.${wanted}`,
    );
  return (
    known ??
    raise('TypeNotFound', `Unable to find type [${name}].`, place, {target: {name, type: 'TypeName'}})
  );
}

/** -is */
export function isOfType(value: Value, name: string): boolean {
  const wanted = (types[name.toLowerCase()] ?? name).toLowerCase();
  if (value === null) return false;
  if (wanted === 'system.object') return true;
  if (wanted === 'system.array') return isList(value);
  const own = typeName(value).toLowerCase();
  return own === wanted || own.split('.').at(-1) === wanted;
}

/** `[int]"5"` */
export function cast(value: Value, name: string, place: Extent): Value {
  const type = resolveType(name, place);
  switch (type) {
    case 'System.Int32':
    case 'System.UInt32':
    case 'System.Int64':
    case 'System.Byte':
      return halfToEven(numberOf(value, type, place));
    case 'System.Double':
    case 'System.Single':
    case 'System.Decimal':
      return numberOf(value, type, place);
    case 'System.String':
      return toText(value);
    case 'System.Char':
      return toText(value).length === 1 ? toText(value) : raiseConversion(value, type, place);
    case 'System.Boolean':
    case 'System.Management.Automation.SwitchParameter':
      return toBoolean(value);
    case 'System.Array':
    case 'System.Object[]':
      return objectsOf(value);
    case 'System.String[]':
      return objectsOf(value).map(toText);
    case 'System.Int32[]':
      return objectsOf(value).map(each => halfToEven(numberOf(each, 'System.Int32', place)));
    case 'System.DateTime':
      return dateOf(value, place);
    case 'System.TimeSpan':
      return durationOf(value, place);
    case 'System.Collections.Hashtable':
      return isHashtable(value) ? value : raiseConversion(value, type, place);
    case 'System.Management.Automation.PSCustomObject':
      return isHashtable(value) ? customObject(value.entries.map(({key, value: of}) => [key, of])) : value;
    case 'System.Void':
      return null;
    default:
      return value;
  }
}

const numberOf = (value: Value, type: string, place: Extent): number =>
  toNumber(value) ?? raiseConversion(value, type, place);

/** .NET rounds halves to the even neighbour. */
export function halfToEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - Math.trunc(value)) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

function dateOf(value: Value, place: Extent): Value {
  if (value !== null && typeof value === 'object' && !isList(value) && value.kind === 'datetime')
    return value;
  const text = toText(value);
  // Without a zone it is UTC here, as all times of a host are shown.
  const at = Date.parse(/[zZ]|[-+]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  const plain = Number.isNaN(at) ? Date.parse(`${text} UTC`) : at;
  return Number.isNaN(plain)
    ? raiseConversion(text, 'System.DateTime', place)
    : {kind: 'datetime', at: plain};
}

function durationOf(value: Value, place: Extent): Value {
  if (typeof value === 'number') return {kind: 'duration', milliseconds: value / 10_000};
  const match = /^(-)?(?:(\d+)\.)?(\d+):(\d+)(?::(\d+(?:\.\d+)?))?$/.exec(toText(value).trim());
  if (!match) return raiseConversion(toText(value), 'System.TimeSpan', place);
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return {kind: 'duration', milliseconds: (sign === undefined ? 1 : -1) * total * 1000};
}
