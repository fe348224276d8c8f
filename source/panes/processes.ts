import {type HostProcess, unknownFigures} from '../model/process.ts';
import {relationsOf} from '../model/relations.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {sentences} from '../sentences/sentences.ts';
import {memo} from '../store/memo.ts';
import {relativesOfFocus, relativesOfLeader, snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {unknown, whole} from '../text/units.ts';
import {type Measures, measureColumns, measuresOf, mostOf, noMeasures} from './measures.ts';
import type {Detail, PaneDeclaration} from './pane.ts';
import {container, figureDetails, type ProcessLook, processColumns, user} from './process-columns.ts';

const none: readonly HostProcess[] = [];
const marks = memo<ReadonlySet<string>>();
const hints = memo<ReadonlySet<string>>();
const restriction = memo<ReadonlySet<string>>();

const folded = ({name}: HostProcess): string => name.toLowerCase();

/** As Get-Process sorts: by name without regard to case, then by Id. */
function byName(a: HostProcess, b: HostProcess): number {
  if (a.name === b.name) return a.pid - b.pid;
  const [left, right] = [folded(a), folded(b)];
  return left < right ? -1 : left > right ? 1 : a.pid - b.pid;
}

const keysOf = (pids: ReadonlySet<number>): ReadonlySet<string> => new Set([...pids].map(String));

/** The relatives of what is selected, and of nothing else: the inside view may be of another container. */
function marked(state: State): ReadonlySet<string> {
  const {processes} = relativesOfFocus(state);
  return marks([processes], () => keysOf(processes));
}

/** The rows of the worker that holds the selected hyperv container: not its processes, none of which is here. */
function hinted(state: State): ReadonlySet<string> {
  const {holders} = relativesOfFocus(state);
  return hints([holders], () => keysOf(holders));
}

function restrictedTo(state: State): ReadonlySet<string> | null {
  const relatives = state.relativesOf === 'processes' ? null : relativesOfLeader(state);
  return relatives && restriction([relatives.processes], () => keysOf(relatives.processes));
}

const largest = memo<number>();

const workingSets = (snapshot: Snapshot | null): readonly (number | null)[] =>
  snapshot?.processes.map(({pid}) => snapshot.figures(pid).wsK) ?? [];

function look(process: HostProcess, state: State): ProcessLook {
  const snapshot = snapshotOf(state);
  let figures: ReturnType<ProcessLook['figures']> | undefined;
  let measures: Measures | undefined;
  return {
    process,
    container: process.container,
    figures: () => {
      figures ??= snapshot?.figures(process.pid) ?? unknownFigures;
      return figures;
    },
    measures: () => {
      measures ??= measuresOf(state, snapshot, () => [process.pid], {
        memoryK: () => (snapshot?.figures(process.pid) ?? unknownFigures).wsK,
        mostMemoryK: () => largest([snapshot], () => mostOf(workingSets(snapshot))),
      });
      return measures;
    },
  };
}

function details(process: HostProcess, state: State): readonly Detail[] {
  const snapshot = snapshotOf(state);
  const relations = snapshot && relationsOf(snapshot);
  const parent = process.parentPid === null ? undefined : relations?.processOf(process.parentPid);
  const labels = sentences.details.labels;
  return [
    [labels.name, process.name],
    [labels.id, String(process.pid)],
    [labels.parent, parent ? `${parent.name} ${parent.pid}` : whole(process.parentPid)],
    [labels.session, whole(process.session)],
    [labels.user, process.user ?? unknown],
    [labels.container, process.container ?? sentences.details.hostsOwn],
    ...(process.containerId === null
      ? []
      : ([[labels.containerId, process.containerId]] satisfies readonly Detail[])),
    ...figureDetails(look(process, state).figures()),
  ];
}

/** What the host's own process list shows. */
export const processes: PaneDeclaration<HostProcess, ProcessLook> = {
  pane: 'processes',
  columns: [
    ...processColumns,
    container,
    user,
    ...measureColumns<ProcessLook>(({measures}) => measures?.() ?? noMeasures),
  ],
  items: state => snapshotOf(state)?.processes ?? none,
  look,
  key: ({pid}) => String(pid),
  kind: ({name}) => name,
  compare: byName,
  group: folded,
  alsoDependsOn: () => null,
  restrictedTo,
  marked,
  hinted,
  empty: state => snapshotOf(state)?.unknown?.processes ?? sentences.empty.processes,
  details,
  naming: ({name, pid}) => ({name: `${name} ${pid}`, id: String(pid)}),
};
