import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, many, switchType, text} from '../binding/types.ts';
import {guarded} from '../evaluate/raise.ts';
import {drawOutput} from '../format/output.ts';
import {compile, withPattern} from '../values/regex.ts';
import type {Value} from '../values/value.ts';

const everything = /[\\^$.*+?()[\]{}|]/g;

export const selectString = cmdlet({
  name: 'Select-String',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectStringCommand',
  aliases: ['sls', 'findstr'],
  synopsis: 'Picks the lines that match: docker ps | Select-String web.',
  parameters: {
    Pattern: parameter(many(text), 'Regular expressions, any of which may match.', {
      position: 0,
      mandatory: true,
    }),
    InputObject: parameter(anything, 'The lines; of objects, those that would be shown.', {
      pipeline: 'value',
    }),
    SimpleMatch: parameter(switchType, 'The patterns are plain texts.'),
    CaseSensitive: parameter(switchType, 'Upper and lower case differ.'),
    NotMatch: parameter(switchType, 'The lines that do not match.'),
  },
  async *run({bound, given, context}) {
    const {Pattern: patterns = [], SimpleMatch: isPlain, CaseSensitive: minds, NotMatch: turns} = given;
    const place = {start: 0, end: context.source.length};
    const tests = guarded(place, () =>
      patterns.map(each => compile(isPlain ? each.replace(everything, '\\$&') : each, minds === true)),
    );
    const objects: Value[] = [];
    for await (const {InputObject: object = null} of bound) objects.push(object);
    for (const line of drawOutput(objects, context.shell.width)) {
      const matches = tests.some(test =>
        guarded(place, () => withPattern(test, line, each => each.test(line), context.budget.spend)),
      );
      if (matches !== (turns === true)) yield line;
    }
  },
});
