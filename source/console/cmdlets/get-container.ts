import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {many, text} from '../binding/types.ts';
import {containerObject, containerProperties} from '../objects/container.ts';
import {chosenContainers, idParameter, nameParameter} from './chosen-containers.ts';

export const getContainer = cmdlet({
  name: 'Get-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.GetContainer',
  aliases: [],
  synopsis: 'Lists the containers of the host.',
  where: 'host',
  defaultSet: 'Name',
  outputs: containerProperties,
  parameters: {
    Name: {...nameParameter, mandatory: false},
    Id: idParameter,
    ComputerName: parameter(many(text), 'Accepted for the host itself only.', {aliases: ['cn']}),
  },
  async *run(call) {
    const {shell} = call.context;
    for await (const choice of call.bound) {
      const isAll = choice.Name === undefined && choice.Id === undefined;
      const containers = isAll ? (await call.snapshot()).containers : await chosenContainers(call, choice);
      for (const container of containers) yield containerObject(container, shell);
    }
  },
});
