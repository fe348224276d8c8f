import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {text} from '../binding/types.ts';
import {nothing} from '../values/value.ts';

const message = parameter(text, 'What to say.', {
  position: 0,
  mandatory: true,
  pipeline: 'value',
  aliases: ['Msg'],
});

export const writeError = cmdlet({
  name: 'Write-Error',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteErrorCommand',
  aliases: [],
  synopsis: 'Writes an error; what follows still runs.',
  parameters: {Message: message},
  async *run(call) {
    for await (const {Message: said = ''} of call.bound)
      call.report({
        message: said,
        category: 'NotSpecified',
        reason: 'WriteErrorException',
        id: 'Microsoft.PowerShell.Commands.WriteErrorException',
      });
    yield* nothing;
  },
});

export const writeWarning = cmdlet({
  name: 'Write-Warning',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.WriteWarningCommand',
  aliases: [],
  synopsis: 'Writes a warning.',
  parameters: {Message: message},
  async *run(call) {
    for await (const {Message: said = ''} of call.bound) call.warning(said);
    yield* nothing;
  },
});
