import {shortId} from './cells.ts';
import {networkJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const networks: Run = async ({host, output}) => {
  const snapshot = await host.snapshot();
  printList(
    output,
    snapshot.networks,
    [
      {title: 'NAME', of: ({name}) => name},
      {title: 'KIND', of: ({kind}) => kind},
      {title: 'ID', of: ({id}) => shortId(id)},
    ],
    networkJson,
  );
  return 0;
};
