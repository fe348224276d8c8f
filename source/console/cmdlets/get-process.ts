import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {instance, integer, many, switchType} from '../binding/types.ts';
import {processWithUserTypeName} from '../format/views.ts';
import {processObject, processTypeName} from '../objects/process.ts';
import {toNumber} from '../values/convert.ts';
import {chosenProcesses, processesHere, processNames} from './process-list.ts';

export const getProcess = cmdlet({
  name: 'Get-Process',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetProcessCommand',
  aliases: ['gps', 'ps'],
  synopsis: 'Lists the processes of the host, or those inside the container that was entered.',
  defaultSet: 'Name',
  outputs: processObject.properties,
  parameters: {
    Name: parameter(processNames, 'Their names, with wildcards.', {
      position: 0,
      pipeline: 'property',
      aliases: ['ProcessName'],
      sets: ['Name'],
    }),
    Id: parameter(many(integer), 'Their Ids.', {
      mandatory: true,
      pipeline: 'property',
      aliases: ['PID'],
      sets: ['Id'],
    }),
    InputObject: parameter(many(instance(processTypeName)), 'The processes.', {
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObject'],
    }),
    IncludeUserName: parameter(switchType, 'Shows whose they are.'),
  },
  async *run(call) {
    for await (const {Name: names, Id: ids, InputObject: objects, IncludeUserName: withUser} of call.bound) {
      const processes = await processesHere(call);
      const wanted = objects?.map(object => toNumber(object.get('Id') ?? null) ?? -1) ?? ids;
      for (const process of chosenProcesses(call, processes, names, wanted)) {
        const object = processObject(process);
        yield withUser ? {...object, type: processWithUserTypeName} : object;
      }
    }
  },
});
