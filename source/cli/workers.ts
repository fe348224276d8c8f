import {sentences} from '../sentences/sentences.ts';
import {cpuSeconds, unknown, uptime, whole} from '../text/units.ts';
import {orUnknown} from './cells.ts';
import {workerJson} from './json.ts';
import {printList} from './print-list.ts';
import type {Run} from './subcommand.ts';

export const workers: Run = async ({host, output}) => {
  const snapshot = await host.snapshot();
  const rows = snapshot.workers.map(worker => ({worker, figures: snapshot.figures(worker.pid)}));
  const up = (startedAt: number | null) =>
    startedAt === null ? unknown : uptime(snapshot.takenAt - startedAt);
  printList(
    output,
    rows,
    [
      {title: 'ID', of: ({worker}) => String(worker.pid), right: true},
      {title: 'WS(K)', of: ({figures}) => whole(figures.wsK), right: true},
      {title: 'CPU(S)', of: ({figures}) => cpuSeconds(figures.cpuSeconds), right: true},
      {title: 'UP', of: ({worker}) => up(worker.startedAt), right: true},
      {title: 'NAME', of: ({worker}) => worker.name},
      {title: 'USER', of: ({worker}) => orUnknown(worker.user)},
      {title: 'CONTAINER', of: ({worker}) => orUnknown(worker.container)},
    ],
    ({worker, figures}) => workerJson(worker, figures),
  );
  const reason = snapshot.unknown?.workers;
  if (reason !== undefined) output.note(sentences.notes.workersUnknown(reason));
  return 0;
};
