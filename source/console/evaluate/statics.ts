import type {Extent} from '../grammar/syntax.ts';
import {toNumber, toText} from '../values/convert.ts';
import {objectsOf, type Value} from '../values/value.ts';
import {halfToEven, resolveType} from './cast.ts';
import type {Context} from './context.ts';
import {checkLength} from './limits.ts';
import {raise, raiseConversion} from './raise.ts';

type Static = (given: readonly Value[], place: Extent, context: Context) => Value;

const number = (given: readonly Value[], index: number, place: Extent): number =>
  toNumber(given[index] ?? null) ?? raiseConversion(given[index] ?? null, 'System.Double', place);

const onNumber =
  (apply: (value: number) => number): Static =>
  (given, place) =>
    apply(number(given, 0, place));

function round(value: number, digits: number): number {
  const scale = 10 ** Math.max(0, Math.min(15, Math.trunc(digits)));
  return halfToEven(value * scale) / scale;
}

/** The static members that people use at a prompt. */
const members: Readonly<Record<string, Readonly<Record<string, Static>>>> = {
  'System.Math': {
    round: (given, place) => round(number(given, 0, place), given.length > 1 ? number(given, 1, place) : 0),
    floor: onNumber(Math.floor),
    ceiling: onNumber(Math.ceil),
    truncate: onNumber(Math.trunc),
    abs: onNumber(Math.abs),
    sqrt: onNumber(Math.sqrt),
    pow: (given, place) => number(given, 0, place) ** number(given, 1, place),
    max: (given, place) => Math.max(number(given, 0, place), number(given, 1, place)),
    min: (given, place) => Math.min(number(given, 0, place), number(given, 1, place)),
    pi: () => Math.PI,
  },
  'System.String': {
    isnullorempty: given => toText(given[0] ?? null) === '',
    isnullorwhitespace: given => toText(given[0] ?? null).trim() === '',
    join: (given, place) => {
      const separator = toText(given[0] ?? null);
      const list = given.slice(1).flatMap(objectsOf);
      checkLength(list.length * separator.length, place);
      return list.map(toText).join(separator);
    },
    empty: () => '',
  },
  'System.DateTime': {
    now: (_given, _place, {shell}) => ({kind: 'datetime', at: shell.now()}),
    utcnow: (_given, _place, {shell}) => ({kind: 'datetime', at: shell.now()}),
  },
  'System.Int32': {maxvalue: () => 2 ** 31 - 1, minvalue: () => -(2 ** 31)},
  'System.Int64': {maxvalue: () => 2 ** 63, minvalue: () => -(2 ** 63)},
};

/** `[math]::Round(1.5)`, `[datetime]::Now` */
export function callStatic(
  type: string,
  name: string,
  given: readonly Value[] | null,
  place: Extent,
  context: Context,
): Value {
  const full = resolveType(type, place);
  const own = members[full];
  const key = name.toLowerCase();
  if (own && Object.hasOwn(own, key)) return own[key]?.(given ?? [], place, context) ?? null;
  if (given === null) return null;
  return raise(
    'MethodNotFound',
    `Method invocation failed because [${full}] does not contain a method named '${name}'.`,
    place,
    {target: {name, type: 'String'}},
  );
}
