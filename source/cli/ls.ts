import {commandLine, isolationWord, orUnknown, shortId, stateTone, upFor} from './cells.ts';
import {containerJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const ls: Run = async ({host, output}) => {
  const {host: facts, containers, takenAt} = await host.snapshot();
  printList(
    output,
    containers,
    [
      {title: 'NAME', of: ({name}) => name},
      {title: 'ID', of: ({id}) => shortId(id)},
      {
        title: 'ISOLATION',
        of: ({isolation}) => isolationWord(isolation, facts),
        tone: ({isolation}) => isolation ?? undefined,
      },
      {title: 'STATE', of: ({state}) => state, tone: ({state}) => stateTone(state)},
      {title: 'UP', of: container => upFor(container, takenAt), right: true},
      {title: 'WORKER', of: ({workerPid}) => orUnknown(workerPid), right: true},
      {title: 'IMAGE', of: ({image}) => image},
      {title: 'NETWORK', of: ({network}) => orUnknown(network)},
      {title: 'COMMAND', of: ({command}) => commandLine(command)},
    ],
    containerJson,
  );
  return 0;
};
