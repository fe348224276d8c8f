import type {Extent} from '../grammar/syntax.ts';
import {equals} from '../values/compare.ts';
import {toNumber, toText, typeName} from '../values/convert.ts';
import {isHashtable, isList, type List, type Value} from '../values/value.ts';
import {formatted} from './format-text.ts';
import {checkLength} from './limits.ts';
import {raise, raiseConversion, raiseNoMethod} from './raise.ts';

type Method<Target> = (target: Target, given: readonly Value[], place: Extent) => Value;

const text = (given: readonly Value[], index: number): string => toText(given[index] ?? null);
const whole = (given: readonly Value[], index: number, place: Extent): number =>
  Math.trunc(toNumber(given[index] ?? null) ?? raiseConversion(given[index] ?? null, 'System.Int32', place));

const outOfRange = (method: string, parameter: string, place: Extent): never =>
  raise(
    'ArgumentOutOfRangeException',
    `Exception calling "${method}" with the given argument(s): "Index and length must refer to a location within the string.\nParameter name: ${parameter}"`,
    place,
    {category: 'NotSpecified', reason: 'MethodInvocationException'},
  );

const ofText: Readonly<Record<string, Method<string>>> = {
  toupper: target => target.toUpperCase(),
  tolower: target => target.toLowerCase(),
  trim: (target, given) => (given.length === 0 ? target.trim() : trimmed(target, text(given, 0), true, true)),
  trimstart: (target, given) => trimmed(target, given.length === 0 ? ' \t\r\n' : text(given, 0), true, false),
  trimend: (target, given) => trimmed(target, given.length === 0 ? ' \t\r\n' : text(given, 0), false, true),
  startswith: (target, given) => target.startsWith(text(given, 0)),
  endswith: (target, given) => target.endsWith(text(given, 0)),
  contains: (target, given) => target.includes(text(given, 0)),
  indexof: (target, given) => target.indexOf(text(given, 0)),
  lastindexof: (target, given) => target.lastIndexOf(text(given, 0)),
  replace: (target, given, place) => {
    const [from, to] = [text(given, 0), text(given, 1)];
    if (from === '') return target;
    checkLength(target.length + (target.length / from.length) * to.length, place);
    return target.replaceAll(from, () => to);
  },
  split: (target, given) => splitAt(target, given.length === 0 ? ' \t\r\n' : text(given, 0)),
  substring: (target, given, place) => {
    const start = whole(given, 0, place);
    const length = given.length > 1 ? whole(given, 1, place) : target.length - start;
    if (start < 0 || length < 0 || start + length > target.length)
      return outOfRange('Substring', 'length', place);
    return target.slice(start, start + length);
  },
  padleft: (target, given, place) => target.padStart(padding(given, place), text(given, 1) || ' '),
  padright: (target, given, place) => target.padEnd(padding(given, place), text(given, 1) || ' '),
  tochararray: target => [...target],
};

/** No padding is wider than any screen. */
const padding = (given: readonly Value[], place: Extent): number =>
  Math.min(10_000, Math.max(0, whole(given, 0, place)));

function trimmed(target: string, characters: string, start: boolean, end: boolean): string {
  let [from, to] = [0, target.length];
  while (start && from < to && characters.includes(target[from] ?? '')) from += 1;
  while (end && to > from && characters.includes(target[to - 1] ?? '')) to -= 1;
  return target.slice(from, to);
}

function splitAt(target: string, separators: string): string[] {
  const parts = [''];
  for (const character of target)
    if (separators.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  return parts;
}

const ofList: Readonly<Record<string, Method<List>>> = {
  contains: (target, given) => target.some(each => equals(each, given[0] ?? null, true)),
  indexof: (target, given) => target.findIndex(each => equals(each, given[0] ?? null, true)),
};

const find = <Target>(
  methods: Readonly<Record<string, Method<Target>>>,
  name: string,
): Method<Target> | undefined => (Object.hasOwn(methods, name) ? methods[name] : undefined);

/** `$x.Method(…)` */
export function callMethod(target: Value, name: string, given: readonly Value[], place: Extent): Value {
  if (target === null)
    return raise('InvokeMethodOnNull', 'You cannot call a method on a null-valued expression.', place);
  const method = name.toLowerCase();
  if (method === 'tostring')
    return given.length === 0 ? toText(target) : formatted(target, text(given, 0), place);
  if (method === 'gettype') return {kind: 'type', name: typeName(target)};
  if (method === 'equals') return equals(target, given[0] ?? null, true);
  if (typeof target === 'string') {
    const own = find(ofText, method);
    if (own) return own(target, given, place);
  }
  if (isList(target)) {
    const own = find(ofList, method);
    // What a list cannot do, each of its elements does.
    return own ? own(target, given, place) : target.map(each => callMethod(each, name, given, place));
  }
  if (isHashtable(target) && (method === 'containskey' || method === 'contains'))
    return target.entries.some(({key}) => key.toLowerCase() === text(given, 0).toLowerCase());
  return raiseNoMethod(target, name, place);
}
