import type {Json} from '../../format/json.ts';

type JsonObject = {readonly [name: string]: Json};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What counts as true for Go's if: all but false, 0, nothing and what is empty. */
export function isTrue(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== null && value !== false && value !== 0 && value !== '';
}

/** How Go prints a value. */
export function templateText(value: Json): string {
  if (value === null) return '<no value>';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(templateText).join(' ')}]`;
  if (isObject(value))
    return `map[${Object.keys(value)
      .sort()
      .map(key => `${key}:${templateText(value[key] ?? null)}`)
      .join(' ')}]`;
  return String(value);
}
