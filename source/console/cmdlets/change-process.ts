import {can} from '../../hosts/host.ts';
import {describe, HostFailure} from '../../model/host-error.ts';
import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {instance, integer, many, switchType, text} from '../binding/types.ts';
import {type ProcessSource, processObject, processTypeName} from '../objects/process.ts';
import {toNumber} from '../values/convert.ts';
import {capable, unsupported} from './capability.ts';
import {chosenProcesses, processesHere, processNames} from './process-list.ts';

export const stopProcess = cmdlet({
  name: 'Stop-Process',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StopProcessCommand',
  aliases: ['kill', 'spps'],
  synopsis: 'Ends processes.',
  changes: true,
  defaultSet: 'Id',
  parameters: {
    Id: parameter(many(integer), 'Their Ids.', {
      position: 0,
      mandatory: true,
      pipeline: 'property',
      sets: ['Id'],
    }),
    InputObject: parameter(many(instance(processTypeName)), 'The processes.', {
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObject'],
    }),
    Name: parameter(processNames, 'Their names, with wildcards.', {
      mandatory: true,
      pipeline: 'property',
      aliases: ['ProcessName'],
      sets: ['Name'],
    }),
    Force: parameter(switchType, 'Accepted: nothing is asked here.'),
    PassThru: parameter(switchType, 'Puts the processes out.'),
  },
  async *run(call) {
    const host = await capable(call, 'endProcess', 'end processes');
    const {frame} = call.context;
    const container = frame.kind === 'inside' ? frame.container.id : null;
    for await (const {Id: ids, Name: names, InputObject: objects, PassThru: passThru} of call.bound) {
      const wanted = objects?.map(object => toNumber(object.get('Id') ?? null) ?? -1) ?? ids;
      for (const process of chosenProcesses(call, await processesHere(call), names, wanted)) {
        if (!call.should('Stop-Process', `${process.name} (${process.pid})`)) continue;
        try {
          await host.endProcess(process.pid, container, call.origin);
          if (passThru) yield processObject(process);
        } catch (thrown) {
          if (!(thrown instanceof HostFailure)) throw thrown;
          refused(call, process, thrown);
        }
      }
    }
  },
});

function refused(call: Call<unknown>, {name, pid}: ProcessSource, failure: HostFailure): void {
  const {message} = describe(failure.error);
  call.report({
    message: `Cannot stop process "${name} (${pid})" because of the following error: ${message.replace(/^.*: /, '')}`,
    category: 'CloseError',
    about: `${processTypeName} (${name})`,
    aboutType: 'Process',
    reason: 'ProcessCommandException',
    id: 'CouldNotStopProcess',
  });
}

/** Programs that stay until they are ended, as the process list shows them, and what makes them stay. */
const lasting: Readonly<
  Record<string, {readonly name: string; readonly stays: (words: readonly string[]) => boolean}>
> = {
  ping: {name: 'PING', stays: words => words.some(word => /^[-/]t$/i.test(word))},
  cmd: {name: 'cmd', stays: words => !words.some(word => /^\/c$/i.test(word))},
  powershell: {name: 'powershell', stays: words => words.length === 0},
  notepad: {name: 'notepad', stays: () => true},
  timeout: {name: 'timeout', stays: words => words.includes('-1')},
};

/** Programs that are done as soon as they are started. */
const quick = new Set([
  'hostname',
  'whoami',
  'ipconfig',
  'tasklist',
  'systeminfo',
  'netstat',
  'where',
  'findstr',
]);

export const startProcess = cmdlet({
  name: 'Start-Process',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.StartProcessCommand',
  aliases: ['saps', 'start'],
  synopsis: 'Starts a program beside others.',
  changes: true,
  parameters: {
    FilePath: parameter(text, 'The program.', {position: 0, mandatory: true, aliases: ['PSPath']}),
    ArgumentList: parameter(many(text), 'Its arguments.', {position: 1, aliases: ['Args']}),
    NoNewWindow: parameter(switchType, 'Accepted, and without effect here.', {aliases: ['nnw']}),
    WindowStyle: parameter(text, 'Accepted, and without effect here.'),
    Verb: parameter(text, 'Accepted, and without effect here.'),
    Wait: parameter(switchType, 'Accepted, and without effect here.'),
    PassThru: parameter(switchType, 'Puts the process out.'),
  },
  async *run(call) {
    const {FilePath: path = '', ArgumentList: list = [], PassThru: passThru} = call.given;
    const {frame, shell} = call.context;
    const program = path
      .replace(/^.*[\\/]/, '')
      .replace(/\.exe$/i, '')
      .toLowerCase();
    const words = list.flatMap(each => each.trim().split(/\s+/)).filter(word => word !== '');
    const known = Object.hasOwn(lasting, program) ? lasting[program] : undefined;
    if (!known && !quick.has(program))
      throw call.failure({
        message: 'This command cannot be run due to the error: The system cannot find the file specified.',
        category: 'InvalidOperation',
        reason: 'InvalidOperationException',
        id: 'InvalidOperationException',
      });
    if (!can(shell.host, 'startProcess')) throw await unsupported(call, 'start processes');
    if (!call.should('Start-Process', path) || !known?.stays(words)) return;
    const container = frame.kind === 'inside' ? frame.container.id : null;
    const pid = await shell.host.startProcess(
      {container, name: known.name, parentPid: null, owner: null},
      call.origin,
    );
    const started = (await processesHere(call)).find(process => process.pid === pid);
    if (passThru && started) yield processObject(started);
  },
});
