import type {CreateRequest} from '../../model/create-request.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {instance, long, oneOf, text} from '../binding/types.ts';
import {
  containerObject,
  containerProperties,
  isolationOf,
  runtimeTypeName,
  runtimeTypes,
} from '../objects/container.ts';
import {imageTypeName} from '../objects/others.ts';
import {toText} from '../values/convert.ts';
import {capable} from './capability.ts';

const imageName = {...text, suggest: ({images}: Snapshot) => images.map(({name}) => name)};
const switchName = {...text, suggest: ({networks}: Snapshot) => networks.map(({name}) => name)};

const bytesInMiB = 1024 * 1024;

export const newContainer = cmdlet({
  name: 'New-Container',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.NewContainer',
  aliases: [],
  synopsis: 'Creates a container from an image; it is Off.',
  where: 'host',
  changes: true,
  defaultSet: 'Name',
  outputs: containerProperties,
  parameters: {
    Name: parameter(text, 'The name of the container.', {position: 0, aliases: ['ContainerName']}),
    ContainerImageName: parameter(imageName, 'The name of the image.', {mandatory: true, sets: ['Name']}),
    ContainerImagePublisher: parameter(text, 'The publisher that the image must have.', {sets: ['Name']}),
    ContainerImageVersion: parameter(text, 'The version that the image must have.', {sets: ['Name']}),
    ContainerImage: parameter(instance(imageTypeName), 'The image, as Get-ContainerImage gives it.', {
      mandatory: true,
      pipeline: 'value',
      sets: ['Image'],
    }),
    SwitchName: parameter(switchName, 'The switch that it is connected to.', {aliases: ['NetworkName']}),
    RuntimeType: parameter(oneOf(runtimeTypeName, runtimeTypes), 'Its isolation: Default or HyperV.'),
    MemoryStartupBytes: parameter(long, 'The memory that it gets, bytes.'),
    ContainerComputerName: parameter(text, 'The computer name that it has inside.'),
    Path: parameter(text, 'Accepted, and without effect here.'),
    ComputerName: parameter(text, 'Accepted for the host itself only.', {aliases: ['cn']}),
  },
  async *run(call) {
    const host = await capable(call, 'createContainer', 'create containers');
    for await (const given of call.bound) {
      const snapshot = await call.snapshot();
      const image = given.ContainerImage
        ? toText(given.ContainerImage.get('Name') ?? null)
        : (given.ContainerImageName ?? '');
      const wrong = differs(snapshot, image, given.ContainerImagePublisher, given.ContainerImageVersion);
      if (wrong) {
        call.report({
          message: `Unable to find a container image with the name "${image}" and the ${wrong.what} "${wrong.value}".`,
          category: 'InvalidArgument',
          about: wrong.value,
          reason: 'VirtualizationException',
          id: 'InvalidParameter',
        });
        continue;
      }
      const request: CreateRequest = {
        name: given.Name ?? freeName(snapshot),
        image,
        command: [],
        ...(given.SwitchName !== undefined && {network: given.SwitchName}),
        ...(given.RuntimeType !== undefined && {isolation: isolationOf(given.RuntimeType)}),
        ...(given.MemoryStartupBytes !== undefined && {
          memoryMiB: Math.ceil(given.MemoryStartupBytes / bytesInMiB),
        }),
        ...(given.ContainerComputerName !== undefined && {extras: {hostname: given.ContainerComputerName}}),
      };
      if (!call.should('New-Container', request.name)) continue;
      const container = await host.createContainer(request, call.origin);
      await call.snapshot();
      yield containerObject(container, call.context.shell);
    }
  },
});

/** The first part of an image's description that is another one than was asked for. */
function differs(
  {images}: Snapshot,
  name: string,
  publisher: string | undefined,
  version: string | undefined,
) {
  const image = images.find(each => each.name.toLowerCase() === name.toLowerCase());
  if (publisher !== undefined && image?.publisher?.toLowerCase() !== publisher.toLowerCase())
    return {what: 'publisher', value: publisher};
  if (version !== undefined && image?.version !== version) return {what: 'version', value: version};
  return null;
}

/** `Container`, `Container2` … */
function freeName({containers}: Snapshot): string {
  const taken = new Set(containers.map(({name}) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'Container' : `Container${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
