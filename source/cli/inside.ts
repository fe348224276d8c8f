import {findContainer} from '../model/find-container.ts';
import type {InsideProcess} from '../model/process.ts';
import {orUnknown} from './cells.ts';
import {figureColumns} from './figure-columns.ts';
import {insideJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const inside: Run = async ({host, names: [name = ''], output}) => {
  const {containers} = await host.snapshot();
  const processes = await host.inside(findContainer(containers, name).id);
  printList(
    output,
    processes,
    [
      ...figureColumns<InsideProcess>(process => process),
      {title: 'ID', of: ({pid}) => String(pid), right: true},
      {title: 'SI', of: ({session}) => orUnknown(session), right: true},
      {title: 'HOSTID', of: ({hostPid}) => orUnknown(hostPid), right: true},
      {title: 'NAME', of: process => process.name},
      {title: 'USER', of: ({user}) => orUnknown(user)},
    ],
    insideJson,
  );
  return 0;
};
