import {type Container, isRunning} from '../../model/container.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {anything, block, many, switchType, text} from '../binding/types.ts';
import {newScope} from '../evaluate/scope.ts';
import {computerNameProperty} from '../format/views.ts';
import {insideFrame} from '../frame.ts';
import {withProperties} from '../values/instance.ts';
import {isInstance, nothing} from '../values/value.ts';

const names = {
  ...text,
  suggest: ({containers}: Snapshot) => containers.filter(isRunning).map(({name}) => name),
};
const ids = {...text, suggest: ({containers}: Snapshot) => containers.filter(isRunning).map(({id}) => id)};

/** The running container of a name or an id; reported where there is none. */
async function running(
  call: Call<unknown>,
  wanted: string,
  by: 'ContainerId' | 'ContainerName',
  id: string,
): Promise<Container | undefined> {
  const {containers} = await call.snapshot();
  const found = containers.find(container =>
    [by === 'ContainerId' ? container.id : container.name].some(
      each => each.toLowerCase() === wanted.toLowerCase(),
    ),
  );
  if (found && isRunning(found)) return found;
  call.report({
    message: `The input ${by} ${wanted} does not exist, or the corresponding container is not running.`,
    category: 'InvalidOperation',
    about: wanted,
    reason: 'PSInvalidOperationException',
    id,
  });
  return undefined;
}

export const enterPSSession = cmdlet({
  name: 'Enter-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.EnterPSSessionCommand',
  aliases: ['etsn'],
  synopsis: 'Enters a running container: what is typed next runs inside it, until exit.',
  where: 'host',
  defaultSet: 'ComputerName',
  parameters: {
    ComputerName: parameter(text, 'Another computer; there is none that can be reached from here.', {
      position: 0,
      mandatory: true,
      aliases: ['Cn'],
      sets: ['ComputerName'],
    }),
    ContainerId: parameter(ids, 'The id of the container.', {
      mandatory: true,
      pipeline: 'property',
      sets: ['ContainerId'],
    }),
    ContainerName: parameter(names, 'The name of the container.', {mandatory: true, sets: ['ContainerName']}),
    RunAsAdministrator: parameter(switchType, 'Accepted: a session is an administrator’s here.'),
    ConfigurationName: parameter(text, 'Accepted, and without effect here.'),
    Credential: parameter(anything, 'Accepted, and without effect here.'),
  },
  async *run(call) {
    for await (const {ComputerName: computer, ContainerId: id, ContainerName: name} of call.bound) {
      if (computer !== undefined) throw unreachable(call, computer);
      const container = await running(
        call,
        id ?? name ?? '',
        id === undefined ? 'ContainerName' : 'ContainerId',
        'CreateRemoteRunspaceForContainerFailed',
      );
      if (container) call.context.shell.enter(container);
    }
    yield* nothing;
  },
});

const unreachable = (call: Call<unknown>, computer: string) =>
  call.failure({
    message: `Connecting to remote server ${computer} failed with the following error message : The WinRM client cannot process the request because the server name cannot be resolved.`,
    category: 'InvalidArgument',
    about: computer,
    reason: 'PSRemotingTransportException',
    id: 'CreateRemoteRunspaceFailed',
  });

export const exitPSSession = cmdlet({
  name: 'Exit-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ExitPSSessionCommand',
  aliases: ['exsn'],
  synopsis: 'Leaves the container that was entered.',
  parameters: {},
  async *run({context}) {
    context.shell.leave();
    yield* nothing;
  },
});

export const invokeCommand = cmdlet({
  name: 'Invoke-Command',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.InvokeCommandCommand',
  aliases: ['icm'],
  synopsis: 'Runs a script block inside running containers, or here.',
  defaultSet: 'InProcess',
  parameters: {
    ScriptBlock: parameter(block, 'The script block.', {position: 0, mandatory: true, aliases: ['Command']}),
    ContainerId: parameter(many(ids), 'The ids of the containers.', {
      mandatory: true,
      pipeline: 'property',
      sets: ['ContainerId'],
    }),
    ContainerName: parameter(many(names), 'The names of the containers.', {
      mandatory: true,
      sets: ['ContainerName'],
    }),
    ComputerName: parameter(many(text), 'Other computers; there is none that can be reached from here.', {
      mandatory: true,
      aliases: ['Cn'],
      sets: ['ComputerName'],
    }),
    ArgumentList: parameter(many(anything), 'The arguments of the script block.', {aliases: ['Args']}),
    RunAsAdministrator: parameter(switchType, 'Accepted: a session is an administrator’s here.'),
    HideComputerName: parameter(switchType, 'Accepted, and without effect here.', {aliases: ['HCN']}),
    NoNewScope: parameter(switchType, 'Runs here in the variables of whoever calls.', {sets: ['InProcess']}),
  },
  async *run(call) {
    const {context} = call;
    for await (const given of call.bound) {
      const {ScriptBlock: script, ContainerId: byId, ContainerName: byName, ArgumentList: list = []} = given;
      if (!script) continue;
      const [computer] = given.ComputerName ?? [];
      if (computer !== undefined) throw unreachable(call, computer);
      if (byId === undefined && byName === undefined) {
        const scope = given.NoNewScope ? script.scope : newScope(script.scope);
        script.script.parameters.forEach((name, index) => {
          scope.write(name, list[index] ?? null);
        });
        scope.write('args', list.slice(script.script.parameters.length));
        yield* context.run(script.script, {...context, scope, source: script.source});
        continue;
      }
      for (const wanted of byId ?? byName ?? []) {
        const container = await running(
          call,
          wanted,
          byId ? 'ContainerId' : 'ContainerName',
          'PSSessionOpenFailed',
        );
        if (!container) continue;
        const frame = insideFrame(container);
        const {scope} = frame;
        script.script.parameters.forEach((name, index) => {
          scope.write(name, list[index] ?? null);
        });
        scope.write('args', list.slice(script.script.parameters.length));
        const inside = {...context, frame, scope, using: script.scope, source: script.source};
        for await (const object of context.run(script.script, inside))
          yield isInstance(object)
            ? withProperties(object, [[computerNameProperty, container.name]])
            : object;
      }
    }
  },
});
