import type {HostProcess, ProcessFigures} from '../model/process.ts';
import {sentences} from '../sentences/sentences.ts';
import {cpuSeconds, memory, unknown, whole} from '../text/units.ts';
import type {Column} from './column.ts';
import type {Measures} from './measures.ts';
import type {Detail} from './pane.ts';

/** What the columns of a process show, on the host and inside alike. */
export interface ProcessLook {
  readonly process: Pick<HostProcess, 'pid' | 'name' | 'user' | 'session'>;
  readonly container: string | null;
  /** Asked for visible rows; for some of each program to know their widths, and for all when rows are sorted by them. */
  readonly figures: () => ProcessFigures;
  /** On the host alone: what is inside is asked for once. */
  readonly measures?: () => Measures;
}

type Figure = keyof ProcessFigures;
/** Numbers are never cut: their columns are as wide as they need. */
const longest = Number.POSITIVE_INFINITY;

function figure(
  name: Figure,
  given: Pick<Column<ProcessLook>, 'title' | 'min' | 'priority'> & Partial<Column<ProcessLook>>,
): Column<ProcessLook> {
  return {
    id: name,
    align: 'right',
    moves: true,
    max: longest,
    whole: true,
    text: row => whole(row.figures()[name]),
    sortBy: row => row.figures()[name],
    ...given,
  };
}

const onWindows: Column<ProcessLook>['on'] = host => host.platform === 'windows';

export const handles = figure('handles', {title: 'Handles', min: 7, priority: 8, extra: true, on: onWindows});
export const npm = figure('npmK', {title: 'NPM(K)', min: 6, priority: 9, extra: true, on: onWindows});
export const pm = figure('pmK', {title: 'PM(K)', min: 5, priority: 7, extra: true, on: onWindows});
export const ws = figure('wsK', {title: 'WS(K)', min: 5, priority: 5});
/** About 2,097,1xx on Windows: shown as the documents show it, `...98`, where there is room for everything else. */
export const vm = figure('vmM', {
  title: 'VM(M)',
  min: 5,
  max: 5,
  whole: false,
  priority: 11,
  extra: true,
  cutLeft: true,
});
export const cpu = figure('cpuSeconds', {
  title: 'CPU(s)',
  min: 6,
  priority: 4,
  text: row => cpuSeconds(row.figures().cpuSeconds),
});

export const id: Column<ProcessLook> = {
  id: 'id',
  title: 'Id',
  align: 'right',
  min: 5,
  max: longest,
  whole: true,
  priority: 2,
  moves: false,
  text: ({process}) => String(process.pid),
  sortBy: ({process}) => process.pid,
};
export const session: Column<ProcessLook> = {
  id: 'si',
  title: 'SI',
  align: 'right',
  min: 2,
  max: longest,
  whole: true,
  priority: 3,
  moves: false,
  text: ({process}) => whole(process.session),
  sortBy: ({process}) => process.session,
  on: onWindows,
};
export const name: Column<ProcessLook> = {
  id: 'name',
  title: 'Name',
  align: 'left',
  min: 9,
  max: 32,
  priority: 1,
  moves: false,
  text: ({process}) => process.name,
  sortBy: ({process}) => process.name,
};
export const container: Column<ProcessLook> = {
  id: 'container',
  title: 'Container',
  align: 'left',
  min: 9,
  max: 24,
  priority: 6,
  extra: true,
  moves: false,
  text: row => row.container ?? '',
  sortBy: row => row.container,
};
export const user: Column<ProcessLook> = {
  id: 'user',
  title: 'User',
  align: 'left',
  min: 8,
  max: 36,
  priority: 10,
  extra: true,
  moves: false,
  // On Linux in another file than all else.
  costs: host => host.platform === 'linux',
  text: ({process}) => process.user ?? unknown,
  sortBy: ({process}) => process.user,
};

/** The columns of `Get-Process`, in its order. */
export const processColumns: readonly Column<ProcessLook>[] = [
  handles,
  npm,
  pm,
  ws,
  vm,
  cpu,
  id,
  session,
  name,
];

/** The figures of a process, a line each. */
export function figureDetails(figures: ProcessFigures): readonly Detail[] {
  const kib = (value: number | null) => (value === null ? unknown : `${whole(value)} KiB (${memory(value)})`);
  const labels = sentences.details.labels;
  return [
    [labels.handles, whole(figures.handles)],
    [labels.npm, kib(figures.npmK)],
    [labels.pm, kib(figures.pmK)],
    [labels.ws, kib(figures.wsK)],
    [labels.vm, figures.vmM === null ? unknown : `${whole(figures.vmM)} MiB`],
    [labels.cpu, figures.cpuSeconds === null ? unknown : `${cpuSeconds(figures.cpuSeconds)} s`],
  ];
}
