import type {Extent} from '../grammar/syntax.ts';
import {equals, order} from '../values/compare.ts';
import {toText, typeName} from '../values/convert.ts';
import {compile, withPattern} from '../values/regex.ts';
import {isList, objectsOf, type Value} from '../values/value.ts';
import {wildcard} from '../values/wildcard.ts';
import {cast, isOfType} from './cast.ts';
import type {Context} from './context.ts';
import {checkLength} from './limits.ts';
import {guarded, raise} from './raise.ts';

/** `-eq`, `-like`, `-in` … Of a list on the left, most keep the elements for which they hold. */
export function comparison(
  word: string,
  caseSensitive: boolean,
  left: Value,
  right: Value,
  place: Extent,
  context: Context,
): Value {
  switch (word) {
    case 'contains':
    case 'notcontains':
      return has(objectsOf(left), right, caseSensitive, context) === (word === 'contains');
    case 'in':
    case 'notin':
      return has(objectsOf(right), left, caseSensitive, context) === (word === 'in');
    case 'is':
    case 'isnot':
      return isOfType(left, nameOfType(right)) === (word === 'is');
    case 'as':
      return castOrNull(left, right, place);
    case 'replace':
      return mapped(left, text => replace(text, right, caseSensitive, place, context));
    case 'split':
      return objectsOf(left).flatMap(each => split(toText(each), right, caseSensitive, place, context));
    case 'join':
      return joined(objectsOf(left), toText(right), place);
    default: {
      const holds = tester(word, right, caseSensitive, place, context);
      if (!isList(left)) return holds(left);
      context.budget.spend(left.length);
      return left.filter(element => holds(element));
    }
  }
}

function has(list: readonly Value[], wanted: Value, caseSensitive: boolean, {budget}: Context): boolean {
  budget.spend(list.length);
  return list.some(element => equals(element, wanted, caseSensitive));
}

function tester(
  word: string,
  right: Value,
  caseSensitive: boolean,
  place: Extent,
  context: Context,
): (left: Value) => boolean {
  switch (word) {
    case 'eq':
      return left => equals(left, right, caseSensitive);
    case 'ne':
      return left => !equals(left, right, caseSensitive);
    case 'like':
    case 'notlike': {
      const test = wildcard(toText(right), caseSensitive);
      return left => test(toText(left)) === (word === 'like');
    }
    case 'match':
    case 'notmatch':
      return left => match(toText(left), right, caseSensitive, place, context) === (word === 'match');
    default:
      return left => ordered(word, left, right, caseSensitive, place);
  }
}

function ordered(word: string, left: Value, right: Value, caseSensitive: boolean, place: Extent): boolean {
  const found = order(left, right, caseSensitive);
  if (found === null)
    raise(
      'ComparisonFailure',
      `Could not compare "${toText(left)}" to "${toText(right)}". Error: "Cannot convert value "${toText(right)}" to type "${typeName(left)}"."`,
      place,
    );
  switch (word) {
    case 'gt':
      return found > 0;
    case 'ge':
      return found >= 0;
    case 'lt':
      return found < 0;
    default:
      return found <= 0;
  }
}

function match(
  text: string,
  pattern: Value,
  caseSensitive: boolean,
  place: Extent,
  {scope, budget}: Context,
): boolean {
  const found = guarded(place, () =>
    withPattern(compile(toText(pattern), caseSensitive), text, each => each.exec(text), budget.spend),
  );
  if (found === null) return false;
  const groups = Object.entries(found.groups ?? {}).map(([key, value]) => ({key, value: value ?? null}));
  scope.write('Matches', {
    kind: 'hashtable',
    entries: [...found.map((value, index) => ({key: String(index), value: value ?? null})), ...groups],
  });
  return true;
}

function replace(
  text: string,
  right: Value,
  caseSensitive: boolean,
  place: Extent,
  {budget}: Context,
): string {
  const [pattern = '', replacement = ''] = objectsOf(right).map(toText);
  // .NET names the whole match $0, and a named group ${name}.
  const ours = replacement.replace(/\$0/g, '$$&').replace(/\$\{(\w+)\}/g, '$$<$1>');
  return guarded(place, () =>
    withPattern(
      compile(pattern, caseSensitive, true),
      text,
      expression => {
        const count = text.match(expression)?.length ?? 0;
        const references = ours.match(/\$/g)?.length ?? 0;
        const around = /\$[`']/.test(ours) ? count : 1;
        checkLength(text.length + count * ours.length + references * around * text.length, place);
        return text.replace(expression, ours);
      },
      budget.spend,
    ),
  );
}

function split(
  text: string,
  right: Value,
  caseSensitive: boolean,
  place: Extent,
  {budget}: Context,
): string[] {
  const [pattern = '', most = '0'] = objectsOf(right).map(toText);
  const parts = guarded(place, () =>
    withPattern(compile(pattern, caseSensitive), text, each => text.split(each), budget.spend),
  );
  const limit = Number(most) || 0;
  return limit > 0 && parts.length > limit
    ? [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(pattern)]
    : parts.map(part => part ?? '');
}

function joined(list: readonly Value[], separator: string, place: Extent): string {
  checkLength(list.length * separator.length, place);
  return list.map(toText).join(separator);
}

const mapped = (value: Value, change: (text: string) => string): Value =>
  isList(value) ? value.map(element => change(toText(element))) : change(toText(value));

const nameOfType = (value: Value): string => toText(value).replace(/^\[|\]$/g, '');

function castOrNull(left: Value, right: Value, place: Extent): Value {
  try {
    return cast(left, nameOfType(right), place);
  } catch {
    return null;
  }
}
