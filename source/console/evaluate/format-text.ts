import type {Extent} from '../grammar/syntax.ts';
import {dateText, durationText, toText} from '../values/convert.ts';
import {isList, type Value} from '../values/value.ts';
import {checkLength} from './limits.ts';
import {raise} from './raise.ts';

/** Digits after the point and places: more is nobody's wish. */
const mostDigits = 99;
const widest = 1000;

const two = (value: number): string => String(value).padStart(2, '0');

function grouped(value: number, digits: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(Math.min(digits, 15)).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '-' : ''}${groups}${fraction === undefined ? '' : `.${fraction.padEnd(digits, '0')}`}`;
}

/** `{0:N2}`, `{0:0.00}`: .NET's numeric formats, as far as people use them. */
function formatNumber(value: number, format: string): string | null {
  const standard = /^([a-z])(\d{0,2})$/i.exec(format);
  if (standard) {
    const [, letter = '', given = ''] = standard;
    const digits = given === '' ? null : Math.min(Number(given), mostDigits);
    switch (letter.toUpperCase()) {
      case 'N':
        return grouped(value, digits ?? 2);
      case 'F':
        return value.toFixed(Math.min(digits ?? 2, 15));
      case 'D':
        return `${value < 0 ? '-' : ''}${String(Math.trunc(Math.abs(value))).padStart(digits ?? 0, '0')}`;
      case 'X': {
        const hexadecimal = Math.trunc(Math.abs(value))
          .toString(16)
          .padStart(digits ?? 0, '0');
        return letter === 'X' ? hexadecimal.toUpperCase() : hexadecimal;
      }
      case 'P':
        return `${grouped(value * 100, digits ?? 2)} %`;
      case 'C':
        return `${value < 0 ? '-' : ''}$${grouped(Math.abs(value), digits ?? 2)}`;
      case 'G':
        return String(value);
      default:
        return null;
    }
  }
  const custom = /^(#,)?(#*)(0*)(?:\.(0*)(#*))?$/.exec(format);
  if (!custom) return null;
  const [, separated, , zeros = '', least = '', most = ''] = custom;
  const fixed = Math.abs(value).toFixed(Math.min(15, least.length + most.length));
  const [whole = '', fraction = ''] = fixed.split('.');
  const kept = fraction.slice(0, least.length) + fraction.slice(least.length).replace(/0+$/, '');
  const padded = whole.padStart(zeros.length, '0');
  const shown = separated === undefined ? padded : padded.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '-' : ''}${shown}${kept === '' ? '' : `.${kept}`}`;
}

export function formatDate(at: number, format: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    MM: two(date.getUTCMonth() + 1),
    dd: two(date.getUTCDate()),
    HH: two(date.getUTCHours()),
    mm: two(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    fff: String(date.getUTCMilliseconds()).padStart(3, '0'),
  };
  if (format === 'o' || format === 'O' || format === 's')
    return date.toISOString().slice(0, format === 's' ? 19 : 24);
  return format.replace(/yyyy|MM|dd|HH|mm|ss|fff/g, part => parts[part] ?? part);
}

/** A value by a format: that of `{0:format}` and of `ToString(format)`. */
export function formatted(value: Value, format: string, place: Extent): string {
  if (format === '') return toText(value);
  if (typeof value === 'number')
    return formatNumber(value, format) ?? raiseFormat('Format specifier was invalid.', place);
  if (value !== null && typeof value === 'object' && !isList(value)) {
    if (value.kind === 'datetime') return formatDate(value.at, format) || dateText(value.at);
    if (value.kind === 'duration') return durationText(value.milliseconds);
  }
  return toText(value);
}

const raiseFormat = (message: string, place: Extent): never =>
  raise('FormatError', `Error formatting a string: ${message}`, place);

/** `-f`: `{0}`, `{1,10}`, `{0:N2}`; `{{` and `}}` are braces. */
export function format(template: string, values: readonly Value[], place: Extent): string {
  let length = template.length;
  return template.replace(
    /\{\{|\}\}|\{(\d{1,4})(?:,(-?\d{1,5}))?(?::([^{}]*))?\}|[{}]/g,
    (match, index, width, how) => {
      if (match === '{{' || match === '}}') return match.slice(0, 1);
      if (index === undefined) return raiseFormat('Input string was not in a correct format..', place);
      if (Number(index) >= values.length)
        return raiseFormat(
          'Index (zero based) must be greater than or equal to zero and less than the size of the argument list..',
          place,
        );
      const shown = formatted(values[Number(index)] ?? null, how ?? '', place);
      length += Math.max(shown.length, Math.abs(Number(width ?? 0)));
      checkLength(length, place);
      const cells = Math.max(-widest, Math.min(widest, Number(width ?? 0)));
      return cells < 0 ? shown.padEnd(-cells) : shown.padStart(cells);
    },
  );
}
