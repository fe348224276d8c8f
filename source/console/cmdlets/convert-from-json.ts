import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {many, text} from '../binding/types.ts';
import {customObject} from '../values/instance.ts';
import {objectsOf, type Value} from '../values/value.ts';

export const convertFromJson = cmdlet({
  name: 'ConvertFrom-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
  aliases: [],
  synopsis: 'Makes JSON into objects: docker inspect NAME | ConvertFrom-Json.',
  parameters: {
    InputObject: parameter(many(text), 'The JSON; several lines are one text.', {
      position: 0,
      mandatory: true,
      pipeline: 'value',
    }),
  },
  async *run(call) {
    const lines: string[] = [];
    for await (const {InputObject: each = []} of call.bound) lines.push(...each);
    let read: unknown;
    try {
      read = JSON.parse(lines.join('\n'));
    } catch (thrown) {
      throw call.failure({
        message: `Invalid JSON primitive: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
        category: 'NotSpecified',
        reason: 'ArgumentException',
        id: 'System.ArgumentException',
      });
    }
    yield* objectsOf(asValue(read));
  },
});

/** What was read, as the language has it: an object's fields are properties. */
function asValue(read: unknown): Value {
  if (read === null || typeof read === 'string' || typeof read === 'number' || typeof read === 'boolean')
    return read;
  if (Array.isArray(read)) return read.map(asValue);
  if (typeof read !== 'object') return null;
  return customObject(Object.entries(read).map(([name, value]) => [name, asValue(value)]));
}
