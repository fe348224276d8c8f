import type {Snapshot} from '../../model/snapshot.ts';
import {cmdlet} from '../binding/cmdlet.ts';
import {parameter} from '../binding/parameter.ts';
import {many, text} from '../binding/types.ts';
import {imageObject} from '../objects/others.ts';
import {hasWildcard, wildcard} from '../values/wildcard.ts';

const imageNames = {
  ...many(text),
  suggest: ({images}: Snapshot) => images.filter(({isOsImage}) => isOsImage).map(({name}) => name),
};

export const getContainerImage = cmdlet({
  name: 'Get-ContainerImage',
  module: 'Containers',
  className: 'Microsoft.Containers.PowerShell.Cmdlets.GetContainerImage',
  aliases: [],
  synopsis: 'Lists the OS images of the host.',
  where: 'host',
  outputs: imageObject.properties,
  parameters: {
    Name: parameter(imageNames, 'Their names, with wildcards.', {position: 0, pipeline: 'both'}),
    Publisher: parameter(text, 'Only those of this publisher.'),
    Version: parameter(text, 'Only those of this version.'),
  },
  async *run(call) {
    for await (const {Name: names, Publisher: publisher, Version: version} of call.bound) {
      const snapshot = await call.snapshot();
      // An engine that is no Windows has no OS images: there, all of them are listed.
      const listed = snapshot.images.filter(
        ({isOsImage}) => isOsImage || snapshot.host.platform !== 'windows',
      );
      for (const name of names ?? ['*']) {
        const matches = wildcard(name);
        const found = listed.filter(
          image =>
            matches(image.name) &&
            (publisher === undefined || image.publisher?.toLowerCase() === publisher.toLowerCase()) &&
            (version === undefined || image.version === version),
        );
        for (const image of found) yield imageObject(image);
        if (found.length === 0 && !hasWildcard(name))
          call.report({
            message: `Unable to find a container image with the name "${name}".`,
            category: 'InvalidArgument',
            about: name,
            reason: 'VirtualizationException',
            id: 'InvalidParameter',
          });
      }
    }
  },
});
