import {type Container, isOff, isRunning} from '../../model/container.ts';
import type {Call} from '../binding/cmdlet.ts';
import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {oneOf, switchType, text} from '../binding/types.ts';
import {containerObject, isolationOf, runtimeTypeName, runtimeTypes} from '../objects/container.ts';
import type {Instance} from '../values/value.ts';
import {capable} from './capability.ts';
import {
  attempt,
  chosenContainers,
  containerParameter,
  idParameter,
  nameParameter,
} from './chosen-containers.ts';

const which = {Name: nameParameter, Id: idParameter, Container: containerParameter};
const passthru = parameter(switchType, 'Puts the containers out.');

const alreadyThere = 'The container is already in the specified state.';

const shown = (call: Call<unknown>, container: Container): Instance =>
  containerObject(container, call.context.shell);

export const startContainer = cmdlet({
  name: 'Start-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.StartContainer',
  aliases: [],
  synopsis: 'Starts containers.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {...which, Passthru: passthru},
  async *run(call) {
    const host = await capable(call, 'startContainer', 'start containers');
    for await (const choice of call.bound)
      for (const container of await chosenContainers(call, choice)) {
        if (!call.should('Start-Container', container.name)) continue;
        if (isRunning(container)) call.warning(alreadyThere);
        else if ((await attempt(call, () => host.startContainer(container.id, call.origin))) === undefined)
          continue;
        await call.snapshot();
        if (choice.Passthru) yield shown(call, container);
      }
  },
});

export const stopContainer = cmdlet({
  name: 'Stop-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.StopContainer',
  aliases: [],
  synopsis: 'Stops containers.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {
    ...which,
    TurnOff: parameter(switchType, 'Ends them at once.'),
    Force: parameter(switchType, 'Accepted: nothing is asked here.'),
    Passthru: passthru,
  },
  async *run(call) {
    const host = await capable(call, 'stopContainer', 'stop containers');
    for await (const choice of call.bound)
      for (const container of await chosenContainers(call, choice)) {
        if (!call.should('Stop-Container', container.name)) continue;
        const end = async () =>
          choice.TurnOff
            ? (await capable(call, 'killContainer', 'end containers at once')).killContainer(
                container.id,
                call.origin,
              )
            : host.stopContainer(container.id, call.origin);
        if (isOff(container)) call.warning(alreadyThere);
        else if ((await attempt(call, end)) === undefined) continue;
        await call.snapshot();
        if (choice.Passthru) yield shown(call, container);
      }
  },
});

export const removeContainer = cmdlet({
  name: 'Remove-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.RemoveContainer',
  aliases: [],
  synopsis: 'Removes containers that are Off; with -Force, also what runs.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {...which, Force: parameter(switchType, 'Also what runs.')},
  async *run(call) {
    const host = await capable(call, 'removeContainer', 'remove containers');
    for await (const choice of call.bound)
      for (const container of await chosenContainers(call, choice)) {
        if (!call.should('Remove-Container', container.name)) continue;
        const force = choice.Force === true;
        await attempt(call, () => host.removeContainer(container.id, {force}, call.origin));
      }
  },
});

export const setContainer = cmdlet({
  name: 'Set-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.SetContainer',
  aliases: [],
  synopsis: 'Changes the isolation or the name of containers that are Off.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {
    ...which,
    RuntimeType: parameter(oneOf(runtimeTypeName, runtimeTypes), 'The isolation: Default or HyperV.'),
    NewName: parameter(text, 'The new name.', {aliases: ['NewContainerName']}),
    Passthru: passthru,
  },
  async *run(call) {
    for await (const choice of call.bound)
      for (const container of await chosenContainers(call, choice)) {
        if (!call.should('Set-Container', container.name)) continue;
        const {NewName: name, RuntimeType: runtimeType} = choice;
        const to = runtimeType && isolationOf(runtimeType);
        if (to !== undefined && to !== container.isolation) {
          const host = await capable(call, 'convertContainer', 'convert containers');
          if (!(await attempt(call, () => host.convertContainer(container.id, {to}, call.origin)))) continue;
        }
        if (name !== undefined && name !== container.name) {
          const host = await capable(call, 'renameContainer', 'rename containers');
          if (!(await attempt(call, () => host.renameContainer(container.id, name, call.origin)))) continue;
        }
        await call.snapshot();
        if (choice.Passthru) yield shown(call, container);
      }
  },
});
