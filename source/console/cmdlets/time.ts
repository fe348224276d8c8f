import {setTimeout as sleep} from 'node:timers/promises';
import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {integer, text} from '../binding/types.ts';
import {Interrupted} from '../evaluate/budget.ts';
import {formatDate} from '../evaluate/format-text.ts';
import {nothing} from '../values/value.ts';

export const getDate = cmdlet({
  name: 'Get-Date',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetDateCommand',
  aliases: [],
  synopsis: 'Gives the date and the time.',
  parameters: {
    Format: parameter(text, 'How to write it, as .NET does: yyyy-MM-dd HH:mm:ss.'),
  },
  async *run({given, context}) {
    const at = context.shell.now();
    yield given.Format === undefined ? {kind: 'datetime', at} : formatDate(at, given.Format);
  },
});

/** The longest wait, s: what is longer is cut to it. */
const longestSleep = 86_400;

export const startSleep = cmdlet({
  name: 'Start-Sleep',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.StartSleepCommand',
  aliases: ['sleep'],
  synopsis: 'Waits.',
  parameters: {
    Seconds: parameter(integer, 'So many seconds.', {position: 0, pipeline: 'both'}),
    Milliseconds: parameter(integer, 'So many milliseconds.', {aliases: ['m']}),
  },
  async *run({bound, context: {signal}}) {
    for await (const {Seconds: seconds = 0, Milliseconds: milliseconds = 0} of bound) {
      const wait = Math.min(longestSleep * 1000, Math.max(0, seconds * 1000 + milliseconds));
      await sleep(wait, undefined, {signal}).catch(() => undefined);
      if (signal.aborted) throw new Interrupted('cancelled');
    }
    yield* nothing;
  },
});
