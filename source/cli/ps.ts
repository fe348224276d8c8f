import {sentences} from '../sentences/sentences.ts';
import {orUnknown} from './cells.ts';
import {figureColumns} from './figure-columns.ts';
import {processJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const ps: Run = async ({host, output}) => {
  const {processes, figures, unknown} = await host.snapshot();
  const rows = processes.map(process => ({process, figures: figures(process.pid)}));
  printList(
    output,
    rows,
    [
      ...figureColumns<(typeof rows)[number]>(row => row.figures),
      {title: 'ID', of: ({process}) => String(process.pid), right: true},
      {title: 'SI', of: ({process}) => orUnknown(process.session), right: true},
      {title: 'NAME', of: ({process}) => process.name},
      {title: 'USER', of: ({process}) => orUnknown(process.user)},
      {title: 'CONTAINER', of: ({process}) => orUnknown(process.container)},
    ],
    row => processJson(row.process, row.figures),
  );
  if (unknown?.processes !== undefined) output.note(sentences.notes.processesUnknown(unknown.processes));
  return 0;
};
