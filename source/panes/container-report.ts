import type {Container} from '../model/container.ts';
import {sentences} from '../sentences/sentences.ts';
import {dateTime} from '../text/moment.ts';
import {unknown, whole} from '../text/units.ts';
import type {Column} from './column.ts';
import type {Detail} from './pane.ts';

/** Columns that only a real engine fills: where there is plenty of room. */
const onEngines = {moves: false, extra: true, on: ({kind}) => kind === 'docker'} as const satisfies Partial<
  Column<unknown>
>;

export const reportColumns: readonly Column<{readonly container: Container}>[] = [
  {
    id: 'runtime',
    title: 'Runtime',
    align: 'left',
    min: 7,
    max: 24,
    priority: 8,
    ...onEngines,
    text: ({container}) => container.runtime,
    sortBy: ({container}) => container.runtime,
  },
  {
    id: 'health',
    title: 'Health',
    align: 'left',
    min: 6,
    max: 9,
    priority: 9,
    ...onEngines,
    text: ({container}) => container.report?.health ?? unknown,
    sortBy: ({container}) => container.report?.health ?? null,
  },
  {
    id: 'ports',
    title: 'Ports',
    align: 'left',
    min: 5,
    max: 32,
    priority: 10,
    ...onEngines,
    text: ({container}) => container.report?.ports.join(' ') || unknown,
    sortBy: ({container}) => container.report?.ports[0] ?? null,
  },
  {
    id: 'restarts',
    title: 'Restarts',
    align: 'right',
    min: 8,
    max: 8,
    priority: 11,
    ...onEngines,
    text: ({container}) => whole(container.report?.restarts ?? null),
    sortBy: ({container}) => container.report?.restarts ?? null,
  },
];

/** What was asked for, where that is not what it is. */
export const askedFor = ({report}: Container): readonly Detail[] =>
  report?.asked ? [[sentences.details.labels.asked, report.asked]] : [];

/** What a real engine says of a container beyond its row. */
export function reportDetails({report}: Container): readonly Detail[] {
  if (report === undefined) return [];
  const {labels, endedByKernel, unchecked, restarted, none} = sentences.details;
  const {finishedAt, outOfMemory, failure, health, restarts, restartPolicy, ports, mounts} = report;
  const optional = (label: string, value: string | null): readonly Detail[] =>
    value === null ? [] : [[label, value]];
  return [
    [labels.finished, finishedAt === null ? unknown : dateTime(finishedAt)],
    ...optional(labels.outOfMemory, outOfMemory ? endedByKernel : null),
    ...optional(labels.failure, failure),
    [labels.health, health ?? unchecked],
    [labels.restarts, restarted(restarts, restartPolicy)],
    [labels.ports, ports.join(', ') || none],
    [labels.mounts, mounts.join(', ') || none],
  ];
}
