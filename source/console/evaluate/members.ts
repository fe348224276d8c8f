import type {Extent} from '../grammar/syntax.ts';
import {toNumber, toText, typeName} from '../values/convert.ts';
import {entryOf, isList, objectsOf, type Value} from '../values/value.ts';
import type {Budget} from './budget.ts';
import {raise, raiseConversion} from './raise.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function ofDuration(milliseconds: number, property: string): Value | undefined {
  const whole = (unit: number, within: number) => Math.trunc(milliseconds / unit) % within;
  switch (property) {
    case 'days':
      return Math.trunc(milliseconds / day);
    case 'hours':
      return whole(hour, 24);
    case 'minutes':
      return whole(minute, 60);
    case 'seconds':
      return whole(second, 60);
    case 'milliseconds':
      return Math.trunc(milliseconds % second);
    case 'ticks':
      return milliseconds * 10_000;
    case 'totaldays':
      return milliseconds / day;
    case 'totalhours':
      return milliseconds / hour;
    case 'totalminutes':
      return milliseconds / minute;
    case 'totalseconds':
      return milliseconds / second;
    case 'totalmilliseconds':
      return milliseconds;
    default:
      return undefined;
  }
}

function ofDate(at: number, property: string): Value | undefined {
  const date = new Date(at);
  switch (property) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'hour':
      return date.getUTCHours();
    case 'minute':
      return date.getUTCMinutes();
    case 'second':
      return date.getUTCSeconds();
    case 'date':
      return {kind: 'datetime', at: at - (((at % day) + day) % day)};
    default:
      return undefined;
  }
}

/** A property of one value; undefined where it has no such property. */
export function propertyOf(value: Value, name: string): Value | undefined {
  const property = name.toLowerCase();
  if (value === null) return undefined;
  if (typeof value === 'string' && property === 'length') return value.length;
  if (isList(value)) return property === 'count' || property === 'length' ? value.length : undefined;
  if (typeof value === 'object') {
    const own = ofObject(value, name, property);
    if (own !== undefined) return own;
  }
  // Since its third version PowerShell says of a single thing that there is one of it.
  return property === 'count' || property === 'length' ? 1 : undefined;
}

type ObjectValue = Exclude<Value, null | boolean | number | string | readonly Value[]>;

function ofObject(value: ObjectValue, name: string, property: string): Value | undefined {
  switch (value.kind) {
    case 'instance':
      return value.get(name);
    case 'hashtable': {
      const entry = entryOf(value, name);
      if (entry !== undefined) return entry;
      if (property === 'keys') return value.entries.map(({key}) => key);
      if (property === 'values') return value.entries.map(each => each.value);
      return property === 'count' ? value.entries.length : undefined;
    }
    case 'duration':
      return ofDuration(value.milliseconds, property);
    case 'datetime':
      return ofDate(value.at, property);
    case 'type':
      return property === 'name'
        ? value.name.split('.').at(-1)
        : property === 'fullname'
          ? value.name
          : undefined;
    case 'enum':
    case 'block':
      return undefined;
  }
}

/** `$x.Name`: of a list, of each of its elements that has it; $null where there is none. */
export function member(value: Value, name: string, budget: Budget): Value {
  const own = propertyOf(value, name);
  if (own !== undefined) return own;
  if (!isList(value)) return null;
  budget.spend(value.length);
  const found = value.flatMap(element => {
    const each = propertyOf(element, name);
    return each === undefined ? [] : isList(each) ? each : [each];
  });
  return found.length === 0 ? null : found.length === 1 ? (found[0] ?? null) : found;
}

/** `$x[0]`, `$x[-1]`, `$x[0,2]`, `$x[1..3]`, `$table['key']` */
export function element(value: Value, index: Value, place: Extent): Value {
  if (value === null) return raise('NullArray', 'Cannot index into a null array.', place);
  if (typeof value === 'object' && !isList(value) && value.kind === 'hashtable')
    return isList(index)
      ? index.map(each => entryOf(value, toText(each)) ?? null)
      : (entryOf(value, toText(index)) ?? null);
  const list = isList(value) ? value : typeof value === 'string' ? [...value] : null;
  if (list === null)
    return raise('CannotIndex', `Unable to index into an object of type ${typeName(value)}.`, place);
  const at = (each: Value): Value => {
    const number = toNumber(each);
    return number === null
      ? raiseConversion(each, 'System.Int32', place)
      : (list.at(Math.trunc(number)) ?? null);
  };
  return isList(index) ? objectsOf(index).map(at) : at(index);
}
