import {dateText, durationText, toText} from '../values/convert.ts';
import {isList, type Value} from '../values/value.ts';

export type Json = null | boolean | number | string | readonly Json[] | {readonly [name: string]: Json};

/** A value as JSON: objects with their properties, to a depth; what is deeper is text. */
export function jsonOf(value: Value, depth = 3): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (isList(value)) return depth < 0 ? toText(value) : value.map(each => jsonOf(each, depth - 1));
  switch (value.kind) {
    case 'instance':
      if (depth < 0) return toText(value);
      return Object.fromEntries(
        value.properties.map(name => [name, jsonOf(value.get(name) ?? null, depth - 1)]),
      );
    case 'hashtable':
      if (depth < 0) return toText(value);
      return Object.fromEntries(value.entries.map(entry => [entry.key, jsonOf(entry.value, depth - 1)]));
    case 'duration':
      return durationText(value.milliseconds);
    case 'datetime': {
      const date = new Date(value.at);
      return Number.isNaN(date.getTime()) ? dateText(value.at) : date.toISOString();
    }
    case 'enum':
    case 'type':
      return value.name;
    case 'block':
      return value.text;
  }
}
