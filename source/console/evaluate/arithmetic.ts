import type {Extent} from '../grammar/syntax.ts';
import {toNumber, toText} from '../values/convert.ts';
import {isHashtable, isList, type Value} from '../values/value.ts';
import type {Budget} from './budget.ts';
import {checkLength, longestList, tooLong} from './limits.ts';
import {raise, raiseConversion, raiseNoMethod} from './raise.ts';

type Sign = '+' | '-' | '*' | '/' | '%';

const methods: Readonly<Record<Sign, string>> = {
  '+': 'op_Addition',
  '-': 'op_Subtraction',
  '*': 'op_Multiply',
  '/': 'op_Division',
  '%': 'op_Modulus',
};

/** Whether a value counts as a number by itself. Dates and durations do not. */
const isNumeric = (value: Value): boolean =>
  value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';

/** `+ - * / %`: the left value decides what they mean. */
export function arithmetic(sign: Sign, left: Value, right: Value, place: Extent, budget: Budget): Value {
  if (sign === '+' && left === null) return right;
  const whole = onTexts(sign, left, right, place, budget) ?? onLists(sign, left, right, place, budget);
  if (whole !== undefined) return whole;
  if (sign === '+' && isHashtable(left) && isHashtable(right))
    return {kind: 'hashtable', entries: [...left.entries, ...right.entries]};
  const time = onTimes(sign, left, right);
  if (time !== undefined) return time;
  if (!isNumeric(left)) raiseNoMethod(left, methods[sign], place);
  return onNumbers(sign, numberOf(left, place), numberOf(right, place), place);
}

const numberOf = (value: Value, place: Extent): number =>
  toNumber(value) ?? raiseConversion(value, 'System.Int32', place);

function onTexts(sign: Sign, left: Value, right: Value, place: Extent, budget: Budget): Value | undefined {
  if (typeof left !== 'string') return undefined;
  if (sign === '+') {
    const text = left + toText(right);
    budget.spend(text.length / 1000);
    checkLength(text.length, place);
    return text;
  }
  if (sign !== '*') return undefined;
  const count = Math.max(0, Math.trunc(numberOf(right, place)));
  checkLength(left.length * count, place);
  budget.spend((left.length * count) / 1000);
  return left.repeat(count);
}

function onLists(sign: Sign, left: Value, right: Value, place: Extent, budget: Budget): Value | undefined {
  if (!isList(left)) return undefined;
  if (sign === '+') {
    const list = [...left, ...(isList(right) ? right : [right])];
    budget.spend(list.length / 100);
    return list.length > longestList ? tooLong(place) : list;
  }
  if (sign !== '*') return undefined;
  const count = Math.max(0, Math.trunc(numberOf(right, place)));
  if (!(left.length * count <= longestList)) tooLong(place);
  budget.spend((left.length * count) / 100);
  return Array.from({length: count}, () => left).flat();
}

function onTimes(sign: Sign, left: Value, right: Value): Value | undefined {
  if (sign !== '+' && sign !== '-') return undefined;
  const direction = sign === '+' ? 1 : -1;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object')
    return undefined;
  if (isList(left) || isList(right)) return undefined;
  if (left.kind === 'datetime' && right.kind === 'datetime' && sign === '-')
    return {kind: 'duration', milliseconds: left.at - right.at};
  if (right.kind !== 'duration') return undefined;
  if (left.kind === 'datetime') return {kind: 'datetime', at: left.at + direction * right.milliseconds};
  if (left.kind === 'duration')
    return {kind: 'duration', milliseconds: left.milliseconds + direction * right.milliseconds};
  return undefined;
}

function onNumbers(sign: Sign, left: number, right: number, place: Extent): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
    case '%':
      if (right === 0)
        raise('RuntimeException', 'Attempted to divide by zero.', place, {category: 'NotSpecified'});
      return sign === '/' ? left / right : left % right;
  }
}

/** `1..5`, `5..1` */
export function range(left: Value, right: Value, place: Extent, budget: Budget): Value {
  const from = Math.round(numberOf(left, place));
  const to = Math.round(numberOf(right, place));
  const length = Math.abs(to - from) + 1;
  if (!(length <= longestList)) tooLong(place);
  budget.spend(length / 10);
  const direction = to >= from ? 1 : -1;
  return Array.from({length}, (_, index) => from + direction * index);
}

export function bitwise(word: 'band' | 'bor' | 'bxor', left: Value, right: Value, place: Extent): number {
  const [a, b] = [numberOf(left, place), numberOf(right, place)];
  return word === 'band' ? a & b : word === 'bor' ? a | b : a ^ b;
}
