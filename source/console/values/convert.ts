import {isList, type Value} from './value.ts';

/** A duration as .NET writes it: `00:00:12`, `1.04:00:00`. Fractions of a second are left out. */
export function durationText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${milliseconds < 0 ? '-' : ''}${days > 0 ? `${days}.` : ''}${clock}`;
}

/** A moment as PowerShell's own culture writes it, in UTC: `11/22/2026 01:05:22`. */
export function dateText(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** A number as .NET writes it: 15 digits, no trailing zeros. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Number.isSafeInteger(value)) return String(value);
  return String(Number(value.toPrecision(15)))
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
}

/** A longer text is not made of a list, characters. */
const longestListText = 200_000;

function listText(list: readonly Value[]): string {
  let text = '';
  for (const [index, value] of list.entries()) {
    text += `${index === 0 ? '' : ' '}${toText(value)}`;
    if (text.length > longestListText) return `${text.slice(0, longestListText)}...`;
  }
  return text;
}

/** What a value is in a string. */
export function toText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isList(value)) return listText(value);
  switch (value.kind) {
    case 'instance':
      if (value.text !== '' || value.properties.length === 0) return value.text;
      return `@{${value.properties.map(name => `${name}=${toText(value.get(name) ?? null)}`).join('; ')}}`;
    case 'enum':
    case 'type':
      return value.name;
    case 'duration':
      return durationText(value.milliseconds);
    case 'datetime':
      return dateText(value.at);
    case 'hashtable':
      return 'System.Collections.Hashtable';
    case 'block':
      return value.text;
  }
}

export function toBoolean(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (isList(value)) return value.length > 1 || (value.length === 1 && toBoolean(value[0] ?? null));
  return true;
}

const units: Readonly<Record<string, number>> = {
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};

/** The number that a text says (`12`, ` 1.5 `, `0x1F`, `64MB`); null for none. */
export function readNumber(text: string): number | null {
  const match =
    /^\s*([-+]?)(?:0x([0-9a-f]+)|(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?))([kmgtp]b)?\s*$/i.exec(text);
  if (!match) return null;
  const [, sign, hexadecimal, decimal, unit] = match;
  const magnitude = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return (sign === '-' ? -1 : 1) * magnitude * (unit === undefined ? 1 : (units[unit.toLowerCase()] ?? 1));
}

/** The number that a value is taken for in arithmetic; null where it is none. */
export function toNumber(value: Value): number | null {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value.trim() === '' ? 0 : readNumber(value);
  if (isList(value)) return value.length === 1 ? toNumber(value[0] ?? null) : null;
  return value.kind === 'duration' ? value.milliseconds : null;
}

/** The full .NET name of a value's type, as error messages say it. */
export function typeName(value: Value): string {
  if (value === null) return 'System.Object';
  if (typeof value === 'string') return 'System.String';
  if (typeof value === 'boolean') return 'System.Boolean';
  if (typeof value === 'number')
    return !Number.isInteger(value)
      ? 'System.Double'
      : Math.abs(value) < 2 ** 31
        ? 'System.Int32'
        : 'System.Int64';
  if (isList(value)) return 'System.Object[]';
  switch (value.kind) {
    case 'instance':
    case 'enum':
      return value.type;
    case 'duration':
      return 'System.TimeSpan';
    case 'datetime':
      return 'System.DateTime';
    case 'hashtable':
      return 'System.Collections.Hashtable';
    case 'block':
      return 'System.Management.Automation.ScriptBlock';
    case 'type':
      return 'System.RuntimeType';
  }
}

/** The last part of a type's name, as CategoryInfo says it: `String`, `Process`. */
export const shortTypeName = (value: Value): string =>
  value === null ? '' : (typeName(value).split('.').at(-1) ?? '');
