import type {Container} from '../../model/container.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {type Call, cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {instance, many, switchType, text} from '../binding/types.ts';
import {adapterObject, adapterTypeName, switchObject} from '../objects/others.ts';
import {toText} from '../values/convert.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';
import {capable, unsupported} from './capability.ts';
import {attempt, chosenContainers, containerParameter, nameParameter} from './chosen-containers.ts';

const switchName = {...text, suggest: ({networks}: Snapshot) => networks.map(({name}) => name)};
const ofContainer = {
  ContainerName: {...nameParameter, aliases: []},
  Container: containerParameter,
};

async function windowsOnly(call: Call<unknown>): Promise<Snapshot> {
  const snapshot = await call.snapshot();
  if (snapshot.host.platform !== 'windows') throw await unsupported(call, 'list virtual switches');
  return snapshot;
}

export const getVMSwitch = cmdlet({
  name: 'Get-VMSwitch',
  module: 'Hyper-V',
  className: 'Microsoft.HyperV.PowerShell.Commands.GetVMSwitch',
  aliases: [],
  synopsis: 'Lists the virtual switches of the host.',
  where: 'host',
  outputs: switchObject.properties,
  parameters: {
    Name: parameter(many(switchName), 'Their names, with wildcards.', {position: 0, aliases: ['SwitchName']}),
    SwitchType: parameter(many(text), 'Only those of these types.'),
  },
  async *run(call) {
    const {networks} = await windowsOnly(call);
    const {Name: names, SwitchType: types} = call.given;
    for (const name of names ?? ['*']) {
      const matches = wildcard(name);
      const found = networks.filter(network => matches(network.name));
      if (found.length === 0 && !hasWildcard(name))
        call.report({
          message: `Hyper-V was unable to find a virtual switch with name "${name}".`,
          category: 'InvalidArgument',
          about: name,
          reason: 'VirtualizationException',
          id: 'InvalidParameter',
        });
      for (const network of found)
        if (!types || types.some(type => type.toLowerCase() === network.kind.toLowerCase()))
          yield switchObject(network);
    }
  },
});

export const getContainerNetworkAdapter = cmdlet({
  name: 'Get-ContainerNetworkAdapter',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.GetContainerNetworkAdapter',
  aliases: [],
  synopsis: 'Lists the network adapters of containers.',
  where: 'host',
  defaultSet: 'Name',
  outputs: adapterObject.properties,
  parameters: {
    ...ofContainer,
    Name: parameter(text, 'The name of the adapter, with wildcards.', {position: 1}),
  },
  async *run(call) {
    for await (const given of call.bound) {
      const matches = wildcard(given.Name ?? '*');
      for (const container of await chosen(call, given)) {
        const adapter = adapterObject(container);
        if (matches(toText(adapter.get('Name') ?? null))) yield adapter;
      }
    }
  },
});

const chosen = (
  call: Call<unknown>,
  {
    ContainerName,
    Container: containers,
  }: {ContainerName?: readonly string[]; Container?: Parameters<typeof chosenContainers>[1]['Container']},
): Promise<readonly Container[]> =>
  chosenContainers(call, {
    ...(ContainerName && {Name: ContainerName}),
    ...(containers && {Container: containers}),
  });

async function connect(
  call: Call<unknown>,
  containers: readonly Container[],
  network: string,
): Promise<void> {
  const host = await capable(call, 'connectNetwork', 'connect containers to networks');
  for (const container of containers)
    if (call.should('Connect-ContainerNetworkAdapter', container.name))
      await attempt(call, () => host.connectNetwork(container.id, network, call.origin));
  await call.snapshot();
}

async function* passed(call: Call<unknown>, containers: readonly Container[], isWanted: boolean | undefined) {
  if (isWanted)
    for (const container of containers) yield adapterObject(call.context.shell.current(container));
}

export const addContainerNetworkAdapter = cmdlet({
  name: 'Add-ContainerNetworkAdapter',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.AddContainerNetworkAdapter',
  aliases: [],
  synopsis: 'Gives containers a network adapter; each has one here, and -SwitchName connects it.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {
    ...ofContainer,
    SwitchName: parameter(switchName, 'The switch that it is connected to.'),
    Name: parameter(text, 'Accepted, and without effect here.'),
    DynamicMacAddress: parameter(switchType, 'Accepted, and without effect here.'),
    StaticMacAddress: parameter(text, 'Accepted, and without effect here.'),
    Passthru: parameter(switchType, 'Puts the adapters out.'),
  },
  async *run(call) {
    for await (const given of call.bound) {
      const containers = await chosen(call, given);
      if (given.SwitchName !== undefined) await connect(call, containers, given.SwitchName);
      yield* passed(call, containers, given.Passthru);
    }
  },
});

export const connectContainerNetworkAdapter = cmdlet({
  name: 'Connect-ContainerNetworkAdapter',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.ConnectContainerNetworkAdapter',
  aliases: [],
  synopsis: 'Connects the network adapters of containers to a switch.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  parameters: {
    ContainerName: {...nameParameter, aliases: []},
    NetworkAdapter: parameter(many(instance(adapterTypeName)), 'The adapters.', {
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['Adapter'],
    }),
    Name: parameter(many(text), 'The names of the adapters.', {sets: ['Name']}),
    SwitchName: parameter(switchName, 'The switch.', {position: 1, mandatory: true}),
    Passthru: parameter(switchType, 'Puts the adapters out.'),
  },
  async *run(call) {
    for await (const given of call.bound) {
      const ids = given.NetworkAdapter?.map(adapter => toText(adapter.get('ContainerId') ?? null));
      const containers = await chosenContainers(call, {
        ...(given.ContainerName && {Name: given.ContainerName}),
        ...(ids && {Id: ids}),
      });
      await connect(call, containers, given.SwitchName ?? '');
      yield* passed(call, containers, given.Passthru);
    }
  },
});
