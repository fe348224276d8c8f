import {type ProcessFigures, unknownFigures} from '../model/process.ts';
import type {Worker} from '../model/worker.ts';
import {sentences} from '../sentences/sentences.ts';
import {memo} from '../store/memo.ts';
import {relativesOfFocus, relativesOfLeader, snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {dateTime} from '../text/moment.ts';
import {cpuSeconds, unknown, whole} from '../text/units.ts';
import type {Column} from './column.ts';
import {type Measures, measureColumns, measuresOf, mostOf} from './measures.ts';
import type {Detail, PaneDeclaration} from './pane.ts';
import {figureDetails} from './process-columns.ts';

interface WorkerLook {
  readonly worker: Worker;
  readonly figures: () => ProcessFigures;
  readonly measures: Measures;
}

/** Numbers are never cut: their columns are as wide as they need. */
const longest = Number.POSITIVE_INFINITY;

const columns: readonly Column<WorkerLook>[] = [
  {
    id: 'id',
    title: 'Id',
    align: 'right',
    min: 5,
    max: longest,
    whole: true,
    priority: 1,
    moves: false,
    text: ({worker}) => String(worker.pid),
    sortBy: ({worker}) => worker.pid,
  },
  {
    id: 'ws',
    title: 'WS(K)',
    align: 'right',
    min: 5,
    max: longest,
    whole: true,
    priority: 3,
    moves: true,
    text: row => whole(row.figures().wsK),
    sortBy: row => row.figures().wsK,
  },
  {
    id: 'cpu',
    title: 'CPU(s)',
    align: 'right',
    min: 6,
    max: longest,
    whole: true,
    priority: 4,
    moves: true,
    text: row => cpuSeconds(row.figures().cpuSeconds),
    sortBy: row => row.figures().cpuSeconds,
  },
  {
    id: 'name',
    title: 'Name',
    align: 'left',
    min: 6,
    max: 16,
    priority: 6,
    extra: true,
    moves: false,
    text: ({worker}) => worker.name,
    sortBy: ({worker}) => worker.name,
  },
  {
    id: 'user',
    title: 'User',
    align: 'left',
    min: 10,
    max: 36,
    priority: 5,
    extra: true,
    moves: false,
    text: ({worker}) => worker.user ?? unknown,
    sortBy: ({worker}) => worker.user,
  },
  {
    id: 'container',
    title: 'Container',
    align: 'left',
    min: 9,
    max: 32,
    priority: 2,
    moves: false,
    text: ({worker}) => worker.container ?? unknown,
    sortBy: ({worker}) => worker.container,
  },
  ...measureColumns<WorkerLook>(({measures}) => measures),
];

const figuresOf = (worker: Worker, state: State): ProcessFigures =>
  snapshotOf(state)?.figures(worker.pid) ?? unknownFigures;

const largest = memo<number>();

/** A worker with what its VM takes: on Linux part of that is in its companions. */
function look(worker: Worker, state: State): WorkerLook {
  const snapshot = snapshotOf(state);
  return {
    worker,
    figures: () => figuresOf(worker, state),
    measures: measuresOf(state, snapshot, () => [worker.pid, ...worker.companions], {
      memoryK: () => figuresOf(worker, state).wsK,
      mostMemoryK: () =>
        largest([snapshot], () => mostOf(snapshot?.workers.map(each => figuresOf(each, state).wsK) ?? [])),
    }),
  };
}

function details(worker: Worker, state: State): readonly Detail[] {
  const labels = sentences.details.labels;
  return [
    [labels.name, worker.name],
    [labels.id, String(worker.pid)],
    [labels.user, worker.user ?? unknown],
    [labels.container, worker.container ?? sentences.details.none],
    [labels.containerId, worker.containerId ?? sentences.details.none],
    [labels.started, worker.startedAt === null ? unknown : dateTime(worker.startedAt)],
    [labels.companions, worker.companions.length > 0 ? worker.companions.join(', ') : sentences.details.none],
    ...figureDetails(figuresOf(worker, state)),
  ];
}

const none: readonly Worker[] = [];
const marks = memo<ReadonlySet<string>>();
const restriction = memo<ReadonlySet<string>>();
const asKeys = (pids: ReadonlySet<number>) => new Set([...pids].map(String));

/** The host processes that hold the hyperv containers' VMs. */
export const workers: PaneDeclaration<Worker, WorkerLook> = {
  pane: 'workers',
  columns,
  items: state => snapshotOf(state)?.workers ?? none,
  look,
  key: ({pid}) => String(pid),
  compare: (a, b) => a.pid - b.pid,
  alsoDependsOn: () => null,
  restrictedTo: state => {
    const relatives = state.relativesOf === 'workers' ? null : relativesOfLeader(state);
    return relatives && restriction([relatives.workers], () => asKeys(relatives.workers));
  },
  marked: state => {
    const relatives = relativesOfFocus(state);
    return marks([relatives.workers], () => asKeys(relatives.workers));
  },
  empty: state => {
    const snapshot = snapshotOf(state);
    return snapshot?.unknown?.workers ?? sentences.empty.workers(snapshot?.host.platform ?? 'windows');
  },
  details,
  naming: ({name, pid}) => ({name: `${name} ${pid}`, id: String(pid)}),
};
