import type {HostProcess, ProcessFigures} from '../model/process.ts';
import {sentences} from '../sentences/sentences.ts';
import {cpuSeconds, memory, unknown, whole} from '../text/units.ts';
import type {Column} from './column.ts';
import type {Detail} from './pane.ts';

/** What the columns of a process show, on the host and inside alike. */
export interface ProcessLook {
  readonly process: Pick<HostProcess, 'pid' | 'name' | 'user' | 'session'>;
  readonly container: string | null;
  /** Asked for visible rows only, and when the rows are sorted by them. */
  readonly figures: () => ProcessFigures;
}

/** KiB in `cells`: digits as the documents show them; where they do not fitTo, mebibytes rather than half a number. */
export function kibibytes(value: number | null, cells: number): string {
  const digits = whole(value);
  if (value === null || digits.length <= cells) return digits;
  const mebi = `${Math.round(value / 1024)}M`;
  return mebi.length <= cells ? mebi : `${Math.round(value / 1024 / 1024)}G`;
}

/** CPU seconds in `cells`, with as many decimals as fit. */
export function seconds(value: number | null, cells: number): string {
  const digits = cpuSeconds(value);
  return value === null || digits.length <= cells ? digits : whole(value);
}

type Figure = keyof ProcessFigures;

function figure(
  name: Figure,
  given: Pick<Column<ProcessLook>, 'title' | 'min' | 'max' | 'priority'> & Partial<Column<ProcessLook>>,
): Column<ProcessLook> {
  return {
    id: name,
    align: 'right',
    moves: true,
    text: row => whole(row.figures()[name]),
    sortBy: row => row.figures()[name],
    ...given,
  };
}

const onWindows: Column<ProcessLook>['on'] = host => host.platform === 'windows';

export const handles = figure('handles', {title: 'Handles', min: 7, max: 7, priority: 6, on: onWindows});
export const npm = figure('npmK', {title: 'NPM(K)', min: 6, max: 6, priority: 8, extra: true, on: onWindows});
export const pm = figure('pmK', {
  title: 'PM(K)',
  min: 5,
  max: 8,
  priority: 7,
  text: (row, cells) => kibibytes(row.figures().pmK, cells),
});
export const ws = figure('wsK', {
  title: 'WS(K)',
  min: 5,
  max: 8,
  priority: 4,
  text: (row, cells) => kibibytes(row.figures().wsK, cells),
});
/** About 2,097,1xx on Windows: shown as the documents show it, `...98`. */
export const vm = figure('vmM', {title: 'VM(M)', min: 5, max: 5, priority: 9, extra: true, cutLeft: true});
export const cpu = figure('cpuSeconds', {
  title: 'CPU(s)',
  min: 6,
  max: 8,
  priority: 5,
  text: (row, cells) => seconds(row.figures().cpuSeconds, cells),
});

export const id: Column<ProcessLook> = {
  id: 'id',
  title: 'Id',
  align: 'right',
  min: 5,
  max: 8,
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
  max: 4,
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
  priority: 10,
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
  priority: 11,
  extra: true,
  moves: false,
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
