import type {Expression} from '../grammar/syntax.ts';
import {toBoolean, toNumber, toText} from '../values/convert.ts';
import {collected, isHashtable, isList, objectsOf, type Value} from '../values/value.ts';
import {arithmetic, bitwise, range} from './arithmetic.ts';
import {assign} from './assign.ts';
import {cast} from './cast.ts';
import {comparison} from './comparison.ts';
import type {Context} from './context.ts';
import {format} from './format-text.ts';
import {checkLength} from './limits.ts';
import {element, member} from './members.ts';
import {callMethod} from './methods.ts';
import {raiseConversion} from './raise.ts';
import {callStatic} from './statics.ts';
import {readVariable} from './variables.ts';

/** What an expression comes to. Rejects with a Terminating where PowerShell ends the statement. */
export async function evaluate(expression: Expression, context: Context): Promise<Value> {
  context.budget.spend();
  switch (expression.kind) {
    case 'number':
    case 'string':
      return expression.value;
    case 'variable':
      return readVariable(expression, context);
    case 'expandable':
      return expanded(expression, context);
    case 'member':
      return memberOf(expression, context);
    case 'call':
      return called(expression, context);
    case 'index':
      return indexed(expression, context);
    case 'list':
      return evaluateAll(expression.elements, context);
    case 'array':
    case 'subexpression': {
      const objects: Value[] = [];
      for await (const object of context.run(expression.body, context)) objects.push(object);
      return expression.kind === 'array' ? objects : collected(objects);
    }
    case 'paren':
      return context.resultOf(expression.body, context);
    case 'block':
      return {
        kind: 'block',
        script: expression.body,
        text: expression.text,
        scope: context.scope,
        source: context.source,
      };
    case 'hashtable':
      return hashtable(expression, context);
    case 'unary':
      return unary(expression, context);
    case 'binary':
      return binary(expression, context);
    case 'step': {
      const before = await evaluate(expression.target, context);
      const after = arithmetic('+', before ?? 0, expression.by, expression, context.budget);
      await assign(expression.target, after, context, evaluate);
      return expression.before ? after : (before ?? 0);
    }
    case 'cast':
      return cast(await evaluate(expression.operand, context), expression.type, expression);
    case 'type':
      return {kind: 'type', name: expression.type};
    case 'splat':
      return context.scope.read(expression.name) ?? null;
  }
}

/** Several expressions, one after the other. */
async function evaluateAll(expressions: readonly Expression[], context: Context): Promise<Value[]> {
  const values: Value[] = [];
  for (const expression of expressions) values.push(await evaluate(expression, context));
  return values;
}

type Of<Kind extends Expression['kind']> = Extract<Expression, {readonly kind: Kind}>;

async function expanded({parts, ...place}: Of<'expandable'>, context: Context): Promise<string> {
  let text = '';
  for (const part of parts) {
    text += typeof part === 'string' ? part : toText(await evaluate(part, context));
    checkLength(text.length, place);
  }
  context.budget.spend(text.length / 1000);
  return text;
}

async function indexed(expression: Of<'index'>, context: Context): Promise<Value> {
  const target = await evaluate(expression.target, context);
  const index = await evaluate(expression.index, context);
  const searched = isHashtable(target) ? target.entries.length / 10 : 1;
  context.budget.spend(searched * (isList(index) ? index.length : 1));
  return element(target, index, expression);
}

async function memberOf(
  {target, name, static: ofType, ...place}: Of<'member'>,
  context: Context,
): Promise<Value> {
  const value = await evaluate(target, context);
  const property = toText(await evaluate(name, context));
  if (ofType) return callStatic(toText(value), property, null, place, context);
  return member(value, property, context.budget);
}

async function called({target, name, ...call}: Of<'call'>, context: Context): Promise<Value> {
  const value = await evaluate(target, context);
  const method = toText(await evaluate(name, context));
  const given = await evaluateAll(call.arguments, context);
  const place = {start: call.start, end: call.end};
  if (call.static) return callStatic(toText(value), method, given, place, context);
  return callMethod(value, method, given, place);
}

async function hashtable({entries}: Of<'hashtable'>, context: Context): Promise<Value> {
  const made = new Map<string, {key: string; value: Value}>();
  for (const entry of entries) {
    const key = toText(await evaluate(entry.key, context));
    made.set(key.toLowerCase(), {key, value: await context.resultOf(entry.value, context)});
  }
  return {kind: 'hashtable', entries: [...made.values()]};
}

async function unary(expression: Of<'unary'>, context: Context): Promise<Value> {
  const value = await evaluate(expression.operand, context);
  switch (expression.operator) {
    case 'not':
      return !toBoolean(value);
    case 'minus':
      return -(toNumber(value) ?? raiseConversion(value, 'System.Int32', expression));
    case 'plus':
      return toNumber(value) ?? raiseConversion(value, 'System.Int32', expression);
    case 'bnot':
      return ~(toNumber(value) ?? raiseConversion(value, 'System.Int32', expression));
    case 'comma':
      return [value];
    case 'join':
      return objectsOf(value).map(toText).join('');
    case 'split':
      return objectsOf(value).flatMap(each => toText(each).trim().split(/\s+/));
  }
}

async function binary(expression: Of<'binary'>, context: Context): Promise<Value> {
  const {operator} = expression;
  const left = await evaluate(expression.left, context);
  if (operator.kind === 'logical') {
    if (operator.word === 'and' && !toBoolean(left)) return false;
    if (operator.word === 'or' && toBoolean(left)) return true;
    const right = toBoolean(await evaluate(expression.right, context));
    return operator.word === 'xor' ? toBoolean(left) !== right : right;
  }
  const right = await evaluate(expression.right, context);
  switch (operator.kind) {
    case 'arithmetic':
      return arithmetic(operator.sign, left, right, expression, context.budget);
    case 'bitwise':
      return bitwise(operator.word, left, right, expression);
    case 'comparison':
      return comparison(operator.word, operator.caseSensitive, left, right, expression, context);
    case 'format':
      return format(toText(left), isList(right) ? right : [right], expression);
    case 'range':
      return range(left, right, expression, context.budget);
  }
}
