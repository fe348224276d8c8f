import {bytes} from '../text/units.ts';
import {orUnknown, shortId} from './cells.ts';
import {imageJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const images: Run = async ({host, output}) => {
  const snapshot = await host.snapshot();
  printList(
    output,
    snapshot.images,
    [
      {title: 'NAME', of: ({name}) => name},
      {title: 'VERSION', of: ({version}) => version},
      {title: 'ID', of: ({id}) => shortId(id)},
      {title: 'PUBLISHER', of: ({publisher}) => orUnknown(publisher)},
      {title: 'OS', of: ({isOsImage}) => (isOsImage ? 'yes' : 'no')},
      {title: 'SIZE', of: ({sizeBytes}) => bytes(sizeBytes), right: true},
    ],
    imageJson,
  );
  return 0;
};
