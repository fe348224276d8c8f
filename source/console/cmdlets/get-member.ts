import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, many, text} from '../binding/types.ts';
import {typeName} from '../values/convert.ts';
import {customObject} from '../values/instance.ts';
import {isInstance, type Value} from '../values/value.ts';
import {wildcard} from '../values/wildcard.ts';
import {propertyNames} from './selectors.ts';

export const getMember = cmdlet({
  name: 'Get-Member',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetMemberCommand',
  aliases: ['gm'],
  synopsis: 'Lists the properties of objects.',
  parameters: {
    Name: parameter(many(text), 'Only these, with wildcards.', {position: 0}),
    InputObject: parameter(anything, 'The objects.', {pipeline: 'value'}),
  },
  async *run({bound, given}) {
    const seen = new Set<string>();
    for await (const {InputObject: object = null} of bound) yield* membersOf(object, given.Name, seen);
  },
});

function* membersOf(
  object: Value,
  names: readonly string[] | undefined,
  seen: Set<string>,
): Generator<Value> {
  const type = typeName(object);
  if (object === null || seen.has(type)) return;
  seen.add(type);
  const matches = names?.map(name => wildcard(name));
  for (const name of [...propertyNames(object)].sort()) {
    if (matches && !matches.some(match => match(name))) continue;
    const value = isInstance(object) ? (object.get(name) ?? null) : null;
    yield customObject([
      ['Name', name],
      ['MemberType', 'Property'],
      ['Definition', `${typeName(value)} ${name} {get;}`],
    ]);
  }
}
