import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, integer, switchType} from '../binding/types.ts';
import {type Json, jsonOf} from '../format/json.ts';
import type {Value} from '../values/value.ts';

export const convertToJson = cmdlet({
  name: 'ConvertTo-Json',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToJsonCommand',
  aliases: [],
  synopsis: 'Makes objects into JSON; words that PowerShell keeps as numbers stay words.',
  parameters: {
    InputObject: parameter(anything, 'The objects.', {position: 0, pipeline: 'value', mandatory: true}),
    Depth: parameter(integer, 'How deep objects in objects are written; 2 when left out.'),
    Compress: parameter(switchType, 'On one line.'),
  },
  async *run({bound, given, context}) {
    const depth = Math.max(0, Math.min(100, given.Depth ?? 2));
    const objects: Json[] = [];
    for await (const {InputObject: object = null} of bound) {
      context.budget.spend(10);
      objects.push(jsonOf(object satisfies Value, depth));
    }
    const [only = null] = objects;
    yield JSON.stringify(objects.length > 1 ? objects : only, null, given.Compress ? 0 : 4);
  },
});
