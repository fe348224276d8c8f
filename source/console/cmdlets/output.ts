import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, integer, switchType, text} from '../binding/types.ts';
import {drawOutput} from '../format/output.ts';
import {toText} from '../values/convert.ts';
import {nothing, objectsOf, type Value} from '../values/value.ts';

const input = parameter(anything, 'The objects.', {pipeline: 'value'});

export const writeOutput = cmdlet({
  name: 'Write-Output',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteOutputCommand',
  aliases: ['echo', 'write'],
  synopsis: 'Puts its arguments out.',
  parameters: {
    InputObject: parameter(anything, 'What to put out.', {
      position: 0,
      mandatory: true,
      pipeline: 'value',
      rest: true,
    }),
    NoEnumerate: parameter(switchType, 'An array stays one object.'),
  },
  async *run({bound, given}) {
    for await (const {InputObject: object = null} of bound) {
      if (given.NoEnumerate) yield object;
      else {
        const objects = objectsOf(object);
        // What is given as several words is an array of them, of one when there is one.
        yield* objects.length === 1 ? objectsOf(objects[0] ?? null) : objects;
      }
    }
  },
});

export const writeHost = cmdlet({
  name: 'Write-Host',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteHostCommand',
  aliases: [],
  synopsis: 'Prints text, past any pipeline.',
  parameters: {
    Object: parameter(anything, 'What to print.', {position: 0, pipeline: 'value', rest: true}),
    Separator: parameter(text, 'What stands between several.'),
    ForegroundColor: parameter(text, 'Accepted, and without effect here.'),
    BackgroundColor: parameter(text, 'Accepted, and without effect here.'),
    NoNewline: parameter(switchType, 'Accepted, and without effect here.'),
  },
  async *run({bound, given, context}) {
    for await (const {Object: object = null} of bound)
      context.writer.message(
        objectsOf(object)
          .map(toText)
          .join(given.Separator ?? ' '),
      );
    yield* nothing;
  },
});

export const outNull = cmdlet({
  name: 'Out-Null',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.OutNullCommand',
  aliases: [],
  synopsis: 'Drops what comes through the pipeline.',
  parameters: {InputObject: input},
  async *run({bound}) {
    for await (const each of bound) void each;
    yield* nothing;
  },
});

export const outHost = cmdlet({
  name: 'Out-Host',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.OutHostCommand',
  aliases: ['oh', 'Out-Default'],
  synopsis: 'Shows what comes through the pipeline.',
  parameters: {InputObject: input, Paging: parameter(switchType, 'Accepted, and without effect here.')},
  async *run({bound}) {
    for await (const {InputObject: object = null} of bound) yield object;
  },
});

export const outString = cmdlet({
  name: 'Out-String',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.OutStringCommand',
  aliases: [],
  synopsis: 'Makes the text that would be shown into a string.',
  parameters: {
    InputObject: input,
    Stream: parameter(switchType, 'A string a line.'),
    Width: parameter(integer, 'Cells of a line.'),
  },
  async *run({bound, given, context}) {
    const objects: Value[] = [];
    for await (const {InputObject: object = null} of bound) objects.push(object);
    const lines = drawOutput(objects, given.Width ?? context.shell.width);
    if (given.Stream) yield* lines;
    else yield lines.map(line => `${line}\n`).join('');
  },
});

export const clearHost = cmdlet({
  name: 'Clear-Host',
  module: 'Microsoft.PowerShell.Core',
  className: 'Clear-Host',
  aliases: ['cls', 'clear'],
  synopsis: 'Empties the screen.',
  parameters: {},
  async *run({context}) {
    context.writer.clear();
    yield* nothing;
  },
});
