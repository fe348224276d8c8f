import {Terminating} from '../errors/error-record.ts';
import type {Script, Statement} from '../grammar/syntax.ts';
import {toBoolean, toText, typeName} from '../values/convert.ts';
import {collected, objectsOf, type Value} from '../values/value.ts';
import {arithmetic} from './arithmetic.ts';
import {assign} from './assign.ts';
import {type Context, Exit} from './context.ts';
import {evaluate} from './expression.ts';
import {languageErrorOf} from './language-error.ts';
import {runPipeline} from './pipeline.ts';
import {raise} from './raise.ts';
import {runTry} from './try.ts';

/** A statement is so many times as much work as a step of an expression. */
const statementCost = 4;

/** Scripts within scripts beyond this have no end. */
const deepest = 200;

/** The context within a script: one deeper. Throws PowerShell's error for too deep. */
function deeper(context: Context): Context {
  if (context.depth < deepest) return {...context, depth: context.depth + 1};
  throw new RangeError('call depth');
}

/** Runs statements one after the other. An error that ends one is written, and the next runs. */
export async function* runScript(script: Script, outer: Context): AsyncGenerator<Value> {
  const context = deeper(outer);
  for (const statement of script.statements) {
    const before = context.writer.failures;
    try {
      yield* runStatement(statement, context);
    } catch (thrown) {
      if (context.isTrying) throw thrown;
      writeError(thrown, context);
    }
    context.scope.write('?', context.writer.failures === before);
  }
}

/** What statements come to, taken together: for blocks that run for each of many objects, without a pipeline's cost. */
export async function collect(script: Script, outer: Context): Promise<Value> {
  const [only, ...rest] = script.statements;
  if (only === undefined) return null;
  if (rest.length === 0 && isExpression(only)) {
    const context = deeper(outer);
    context.budget.spend(statementCost);
    await context.budget.breathe();
    try {
      return await resultOf(only, context);
    } catch (thrown) {
      if (context.isTrying) throw thrown;
      writeError(thrown, context);
      return null;
    }
  }
  const objects: Value[] = [];
  for await (const object of runScript(script, outer)) objects.push(object);
  return collected(objects);
}

/** Whether a statement is an expression, which puts out what it comes to. */
export function isExpression(statement: Statement): boolean {
  if (statement.kind !== 'pipeline' || statement.elements.length !== 1) return false;
  const [only] = statement.elements;
  return only?.kind === 'expression' && only.expression.kind !== 'step' && only.redirections.length === 0;
}

/** Writes an error that ended a statement; throws what is none of the language's. */
export function writeError(thrown: unknown, context: Context): void {
  const record = thrown instanceof Terminating ? thrown.record : languageErrorOf(thrown);
  if (record === null) throw thrown;
  context.writer.error(record, context.source);
}

/** The objects that a statement puts out. Rejects with a Terminating when an error ends it. */
export async function* runStatement(statement: Statement, context: Context): AsyncGenerator<Value> {
  context.budget.spend(statementCost);
  await context.budget.breathe();
  switch (statement.kind) {
    case 'pipeline':
      yield* runPipeline(statement, context);
      return;
    case 'assignment': {
      const value = await resultOf(statement.value, context);
      if (statement.operator === '=') return assign(statement.target, value, context, evaluate);
      const sign = statement.operator.slice(0, 1);
      const before = await evaluate(statement.target, context);
      const after = arithmetic(signOf(sign), before, value, statement, context.budget);
      return assign(statement.target, after, context, evaluate);
    }
    case 'if': {
      for (const {condition, body} of statement.branches) {
        if (!toBoolean(await resultOf(condition, context))) continue;
        yield* runScript(body, context);
        return;
      }
      if (statement.otherwise) yield* runScript(statement.otherwise, context);
      return;
    }
    case 'foreach': {
      for (const object of objectsOf(await resultOf(statement.list, context))) {
        context.budget.spend();
        context.scope.write(statement.variable.name, object);
        yield* runScript(statement.body, context);
      }
      return;
    }
    case 'while': {
      while (toBoolean(await resultOf(statement.condition, context))) {
        context.budget.spend();
        await context.budget.breathe();
        yield* runScript(statement.body, context);
      }
      return;
    }
    case 'for': {
      const {begin, condition, step, body} = statement;
      if (begin) await drain(begin, context);
      while (condition === null || toBoolean(await resultOf(condition, context))) {
        context.budget.spend();
        await context.budget.breathe();
        yield* runScript(body, context);
        if (step) await drain(step, context);
      }
      return;
    }
    case 'try':
      yield* runTry(statement, context);
      return;
    case 'throw': {
      const value = statement.value === null ? null : await resultOf(statement.value, context);
      const said = value === null ? '' : toText(value);
      // What says nothing has the id of a bare throw; an id and a target are one line.
      const text = said.trim() === '' ? 'ScriptHalted' : said;
      const [id = text] = text.trim().split(/[\r\n]/, 1);
      return raise(id, text, statement, {
        category: 'OperationStopped',
        target: {name: id, type: typeName(value)},
      });
    }
    case 'exit':
      throw new Exit(await exitCode(statement.code, context));
  }
}

/** Runs a statement for what it does: what it puts out goes nowhere. */
async function drain(statement: Statement, context: Context): Promise<void> {
  for await (const object of runStatement(statement, context)) void object;
}

const signOf = (sign: string): '+' | '-' | '*' | '/' | '%' =>
  sign === '-' || sign === '*' || sign === '/' || sign === '%' ? sign : '+';

async function exitCode(code: Statement | null, context: Context): Promise<number> {
  const value = code === null ? 0 : await resultOf(code, context);
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}

/** What a statement comes to as a value: an expression as it is, a pipeline as what it puts out. */
export async function resultOf(statement: Statement, context: Context): Promise<Value> {
  if (statement.kind === 'pipeline' && statement.elements.length === 1) {
    const [only] = statement.elements;
    if (only?.kind === 'expression' && only.redirections.length === 0)
      return evaluate(only.expression, context);
  }
  if (statement.kind === 'assignment') {
    for await (const object of runStatement(statement, context)) void object;
    return evaluate(statement.target, context);
  }
  const objects: Value[] = [];
  for await (const object of runStatement(statement, context)) objects.push(object);
  return collected(objects);
}
