import type {Container} from '../../model/container.ts';
import type {Image} from '../../model/image.ts';
import type {Network} from '../../model/network.ts';
import {objectMaker} from '../values/instance.ts';

export const imageTypeName = 'Microsoft.Containers.PowerShell.Objects.ContainerImage';

export const imageObject = objectMaker<Image>({
  name: imageTypeName,
  text: ({name}) => name,
  properties: {
    Name: ({name}) => name,
    Publisher: ({publisher}) => publisher,
    Version: ({version}) => version,
    IsOSImage: ({isOsImage}) => isOsImage,
    Id: ({id}) => id,
    Size: ({sizeBytes}) => sizeBytes,
    FullName: ({name, publisher, version}) => `${publisher ?? ''}_${name}_${version}`,
  },
});

export const switchTypeName = 'Microsoft.HyperV.PowerShell.VMSwitch';

export const switchObject = objectMaker<Network>({
  name: switchTypeName,
  text: ({name}) => `VMSwitch (Name = '${name}')`,
  properties: {
    Name: ({name}) => name,
    Id: ({id}) => id,
    SwitchType: ({kind}) => ({kind: 'enum', type: 'Microsoft.HyperV.PowerShell.VMSwitchType', name: kind}),
    NetAdapterInterfaceDescription: ({kind}) =>
      kind === 'External' ? 'Microsoft Hyper-V Network Adapter' : '',
  },
});

export const adapterTypeName = 'Microsoft.Containers.PowerShell.Objects.ContainerNetworkAdapter';

/** The adapter of a container, by which it is on a switch or on none. */
export const adapterObject = objectMaker<Container>({
  name: adapterTypeName,
  text: ({name}) => `Network Adapter of ${name}`,
  properties: {
    Name: () => 'Network Adapter',
    ContainerName: ({name}) => name,
    ContainerId: ({id}) => id,
    SwitchName: ({network}) => network ?? '',
    Connected: ({network}) => network !== null,
  },
});

export const computeProcessTypeName = 'Microsoft.HostComputeService.PowerShell.ComputeProcess';

/** A compute system: one for each running container; docker's are named by their ids. */
export const computeProcessObject = objectMaker<{readonly container: Container; readonly id: string}>({
  name: computeProcessTypeName,
  text: ({id}) => id,
  properties: {
    Id: ({id}) => id,
    Name: ({container}) => (container.owner === 'docker' ? container.id : container.name),
    Owner: ({container}) => container.owner ?? '',
    Type: () => ({
      kind: 'enum',
      type: 'Microsoft.HostComputeService.PowerShell.ComputeProcessType',
      name: 'Container',
    }),
  },
});

export const commandTypeName = 'System.Management.Automation.CommandInfo';

/** A command as Get-Command lists it. */
export const commandObject = objectMaker<{
  readonly type: 'Alias' | 'Cmdlet' | 'Application';
  readonly name: string;
  readonly source: string;
  readonly definition: string;
}>({
  name: commandTypeName,
  text: ({name}) => name,
  properties: {
    CommandType: ({type}) => ({kind: 'enum', type: 'System.Management.Automation.CommandTypes', name: type}),
    Name: ({name}) => name,
    Version: ({type}) => (type === 'Cmdlet' ? '1.0.0.0' : ''),
    Source: ({source}) => source,
    Definition: ({definition}) => definition,
  },
});
