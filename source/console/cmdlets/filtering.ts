import {cmdlet} from '../binding/cmdlet.ts';
import {type Parameter, parameter} from '../binding/parameter.ts';
import {anything, block, many, switchType, text} from '../binding/types.ts';
import {isOfType} from '../evaluate/cast.ts';
import {comparison} from '../evaluate/comparison.ts';
import {propertyOf} from '../evaluate/members.ts';
import {callMethod} from '../evaluate/methods.ts';
import {withCurrent} from '../evaluate/scope.ts';
import {isExpression} from '../evaluate/statements.ts';
import {toBoolean, toText} from '../values/convert.ts';
import {objectsOf, type Value} from '../values/value.ts';
import {runFor} from './selectors.ts';

const input = parameter(anything, 'The objects.', {pipeline: 'value'});

const sets = 'EQ NE GT GE LT LE Like NotLike Match NotMatch Contains NotContains In NotIn Is IsNot'.split(
  ' ',
);
const operators = [...sets, ...sets.filter(name => !name.startsWith('Is')).map(name => `C${name}`)];

/** `-EQ`, `-Like` …: each a switch in a set of its own, as in PowerShell. */
const operatorParameters: Readonly<Record<string, Parameter<unknown>>> = Object.fromEntries(
  operators.map(name => [
    name,
    parameter(switchType, `Compares with -${name.toLowerCase()}.`, {
      sets: [name],
      ...(sets.includes(name) && !name.startsWith('Is') && {aliases: [`I${name}`]}),
    }),
  ]),
);

export const whereObject = cmdlet({
  name: 'Where-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.WhereObjectCommand',
  aliases: ['where', '?'],
  synopsis: 'Lets through the objects for which a script block or a comparison holds.',
  defaultSet: 'Block',
  parameters: {
    FilterScript: parameter(block, 'The script block; the object is $_.', {
      position: 0,
      mandatory: true,
      sets: ['Block'],
    }),
    Property: parameter(text, 'The property that is compared.', {
      position: 0,
      mandatory: true,
      sets: ['EQ', ...operators, 'Truth'],
    }),
    Value: parameter(anything, 'What it is compared with.', {position: 1, sets: ['EQ', ...operators]}),
    InputObject: input,
    ...operatorParameters,
  },
  async *run({bound, context}) {
    for await (const given of bound) {
      const object = given.InputObject ?? null;
      const holds =
        given.FilterScript !== undefined
          ? toBoolean(await runFor(given.FilterScript, object, context))
          : compare(operatorOf(given), propertyOf(object, given.Property ?? '') ?? null, given.Value ?? null);
      if (holds) yield object;
    }

    function compare(operator: string | undefined, left: Value, right: Value): boolean {
      if (operator === undefined) return toBoolean(left);
      const sensitive = operator.startsWith('C') && !operator.startsWith('Contains');
      const word = (sensitive ? operator.slice(1) : operator).toLowerCase();
      if (word === 'is' || word === 'isnot') return isOfType(left, toText(right)) === (word === 'is');
      return toBoolean(comparison(word, sensitive, left, right, {start: 0, end: 0}, context));
    }
  },
});

const operatorOf = (given: Readonly<Record<string, unknown>>): string | undefined =>
  operators.find(name => given[name] === true);

export const forEachObject = cmdlet({
  name: 'ForEach-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ForEachObjectCommand',
  aliases: ['foreach', '%'],
  synopsis: 'Runs a script block for each object, or reads a property of it.',
  defaultSet: 'Block',
  parameters: {
    Process: parameter(many(block), 'The script block; the object is $_.', {
      position: 0,
      mandatory: true,
      sets: ['Block'],
      rest: true,
    }),
    Begin: parameter(block, 'Runs before the first object.', {sets: ['Block']}),
    End: parameter(block, 'Runs after the last object.', {sets: ['Block']}),
    MemberName: parameter(text, 'The property or method.', {position: 0, mandatory: true, sets: ['Member']}),
    ArgumentList: parameter(many(anything), 'The arguments of the method.', {
      sets: ['Member'],
      rest: true,
      position: 1,
    }),
    InputObject: input,
  },
  async *run({bound, context, given}) {
    const scripts = given.Process ?? [];
    const [begin, process, end] =
      scripts.length > 1 ? [scripts[0], scripts.slice(1, 2), scripts[2]] : [given.Begin, scripts, given.End];
    if (begin) yield* context.run(begin.script, {...context, scope: begin.scope, source: begin.source});
    for await (const {InputObject: object = null} of bound) {
      if (given.MemberName !== undefined) {
        const value = propertyOf(object, given.MemberName);
        yield value ?? callIfMethod(object, given.MemberName, given.ArgumentList ?? []);
        continue;
      }
      for (const script of process) {
        if (script.script.statements.every(isExpression)) {
          yield* objectsOf(await runFor(script, object, context));
          continue;
        }
        yield* context.run(script.script, {
          ...context,
          scope: withCurrent(script.scope, object),
          source: script.source,
        });
      }
    }
    const last = scripts.length > 1 ? end : given.End;
    if (last) yield* context.run(last.script, {...context, scope: last.scope, source: last.source});
  },
});

function callIfMethod(object: Value, name: string, given: readonly Value[]): Value {
  if (object === null) return null;
  return callMethod(object, name, given, {start: 0, end: 0});
}
