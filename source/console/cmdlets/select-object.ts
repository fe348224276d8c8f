import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, integer, many, switchType, text} from '../binding/types.ts';
import {propertyOf} from '../evaluate/members.ts';
import {equals} from '../values/compare.ts';
import {toText, typeName} from '../values/convert.ts';
import {customObject} from '../values/instance.ts';
import {isInstance, objectsOf, type Value} from '../values/value.ts';
import {wildcard} from '../values/wildcard.ts';
import {propertyNames, type Selector, selectorsOf} from './selectors.ts';

export const selectObject = cmdlet({
  name: 'Select-Object',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectObjectCommand',
  aliases: ['select'],
  synopsis: 'Chooses properties of objects, or some of the objects.',
  parameters: {
    Property: parameter(many(anything), 'The properties; a hashtable calculates one.', {position: 0}),
    ExcludeProperty: parameter(many(text), 'Properties to leave out.'),
    ExpandProperty: parameter(text, 'The property whose value is put out itself.'),
    First: parameter(integer, 'So many from the beginning.'),
    Last: parameter(integer, 'So many from the end.'),
    Skip: parameter(integer, 'So many are left out first.'),
    SkipLast: parameter(integer, 'So many at the end are left out.'),
    Index: parameter(many(integer), 'Only those at these places, from 0.'),
    Unique: parameter(switchType, 'Each only once.'),
    InputObject: parameter(anything, 'The objects.', {pipeline: 'value'}),
  },
  async *run(call) {
    const {given, context} = call;
    const seen: Value[] = [];
    for await (const object of chosen()) {
      for (const result of await shaped(object)) {
        if (given.Unique) {
          context.budget.spend(seen.length);
          if (seen.some(other => same(other, result))) continue;
          seen.push(result);
        }
        yield result;
      }
    }

    async function* objects(): AsyncGenerator<Value> {
      for await (const {InputObject: object = null} of call.bound) yield object;
    }

    async function* chosen(): AsyncGenerator<Value> {
      const {First: first, Last: last, Skip: skip = 0, SkipLast: skipLast = 0, Index: index} = given;
      if (last !== undefined || skipLast > 0) {
        const all: Value[] = [];
        for await (const object of objects()) all.push(object);
        const kept =
          skipLast > 0
            ? all.slice(skip, Math.max(0, all.length - skipLast))
            : all.slice(0, all.length - (first === undefined ? skip : 0));
        const head = first === undefined ? [] : kept.slice(skip, skip + first);
        yield* head;
        if (last !== undefined) yield* kept.slice(Math.max(head.length, kept.length - Math.max(0, last)));
        else if (first === undefined) yield* kept;
        return;
      }
      if (first !== undefined && first <= 0) return;
      let at = 0;
      for await (const object of objects()) {
        if (at >= skip && (index === undefined || index.includes(at))) yield object;
        at += 1;
        // What is not asked for is not waited for.
        if (first !== undefined && at >= skip + first) return;
      }
    }

    async function shaped(object: Value): Promise<readonly Value[]> {
      if (given.ExpandProperty !== undefined) {
        const value = propertyOf(object, given.ExpandProperty);
        if (value !== undefined) return objectsOf(value);
        call.report({
          message: `Property "${given.ExpandProperty}" cannot be found.`,
          category: 'InvalidArgument',
          about: toText(object),
          aboutType: 'PSObject',
          reason: 'PSArgumentException',
          id: 'ExpandPropertyNotFound',
        });
        return [];
      }
      const properties = given.Property ?? (given.ExcludeProperty ? ['*'] : undefined);
      if (properties === undefined) return [object];
      const selectors = selectorsOf(properties, object, context);
      return [await select(object, selectors, given.ExcludeProperty ?? [])];
    }
  },
});

async function select(
  object: Value,
  selectors: readonly Selector[],
  excluded: readonly string[],
): Promise<Value> {
  const isExcluded = excluded.map(pattern => wildcard(pattern));
  const entries: [string, Value][] = [];
  for (const selector of selectors) {
    const title = selector.title(object);
    if (!isExcluded.some(matches => matches(title))) entries.push([title, await selector.read(object)]);
  }
  return customObject(entries, `Selected.${typeName(object)}`);
}

function same(left: Value, right: Value): boolean {
  if (!isInstance(left) || !isInstance(right)) return equals(left, right, true);
  const names = propertyNames(left);
  return (
    names.length === right.properties.length &&
    names.every(name => equals(left.get(name) ?? null, right.get(name) ?? null, true))
  );
}
