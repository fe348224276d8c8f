import {type Container, isRunning} from '../model/container.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import type {HostFacts} from '../model/snapshot.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Pending} from '../store/intent.ts';
import {relativesOfFocus, relativesOfLeader, snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {dateTime} from '../text/moment.ts';
import {unknown, uptime, whole} from '../text/units.ts';
import {displayWidth} from '../text/width.ts';
import type {Column} from './column.ts';
import {containerMeasures} from './container-measures.ts';
import {askedFor, reportColumns, reportDetails} from './container-report.ts';
import {stateText, stateTone} from './container-state.ts';
import {keyIn} from './key-in.ts';
import {lensLine} from './lens-sentence.ts';
import {type Measures, measureColumns} from './measures.ts';
import type {Detail, PaneDeclaration} from './pane.ts';

export interface ContainerLook {
  readonly container: Container;
  readonly platform: HostFacts['platform'];
  /** What it is asked to do at this moment. */
  readonly pending: Pending | undefined;
  /** When the snapshot was taken. */
  readonly now: Moment;
  readonly measures: Measures;
}

/** How long it has been running, milliseconds; null when it does not. */
const runningFor = ({container, now}: ContainerLook): number | null =>
  isRunning(container) && container.startedAt !== null ? now - container.startedAt : null;

/** A duration in `cells`: where `3:05:09` does not fitTo, `3h05m`, then `3h`. */
function duration(milliseconds: number | null, cells: number): string {
  if (milliseconds === null) return unknown;
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const forms = [
    uptime(milliseconds),
    ...(days > 0 ? [`${days}d`] : [`${hours}h${String(minutes % 60).padStart(2, '0')}m`, `${hours}h`]),
  ];
  return forms.find(form => form.length <= cells) ?? unknown;
}

/** `Starting…` where that fits, else `Starting`; `Off (137)`, else `Off`. */
const fittingState = (text: string, cells: number): string =>
  displayWidth(text) > cells ? text.replace(/…| \(\d+\)$/, '') : text;

type ContainerColumn = Column<ContainerLook>;
const left = {align: 'left', moves: false} as const;

export const columns: readonly ContainerColumn[] = [
  {
    id: 'name',
    title: 'Name',
    ...left,
    min: 8,
    max: 32,
    priority: 1,
    text: ({container}) => container.name,
    sortBy: ({container}) => container.name,
  },
  {
    id: 'isolation',
    title: 'Isolation',
    ...left,
    min: 9,
    max: 9,
    priority: 2,
    text: ({container, platform}) => sentences.isolation(container.isolation, platform),
    sortBy: ({container}) => container.isolation,
    tone: ({container}) => container.isolation ?? 'dim',
  },
  {
    id: 'state',
    title: 'State',
    ...left,
    min: 8,
    // As wide as the widest word of the language for what goes on.
    get max() {
      return Math.max(11, ...Object.values(sentences.doing).map(doing => displayWidth(doing) + 1));
    },
    steady: true,
    priority: 3,
    text: (row, cells) => fittingState(stateText(row), cells),
    sortBy: stateText,
    tone: stateTone,
  },
  {
    id: 'image',
    title: 'Image',
    ...left,
    min: 10,
    max: 44,
    priority: 4,
    text: ({container}) => container.image,
    sortBy: ({container}) => container.image,
  },
  {
    id: 'up',
    title: 'Up',
    align: 'right',
    moves: true,
    min: 5,
    max: 8,
    priority: 5,
    text: (row, cells) => duration(runningFor(row), cells),
    sortBy: runningFor,
  },
  {
    id: 'processes',
    title: 'Procs',
    align: 'right',
    moves: false,
    min: 5,
    max: 5,
    priority: 6,
    extra: true,
    text: ({container}) => whole(container.insideCount),
    sortBy: ({container}) => container.insideCount,
  },
  {
    id: 'network',
    title: 'Network',
    ...left,
    min: 7,
    max: 20,
    priority: 7,
    extra: true,
    text: ({container}) => container.network ?? unknown,
    sortBy: ({container}) => container.network,
  },
  ...reportColumns,
  {
    id: 'id',
    title: 'Id',
    ...left,
    min: 12,
    max: 36,
    priority: 12,
    extra: true,
    text: ({container}) => container.id,
    sortBy: ({container}) => container.id,
  },
  ...measureColumns<ContainerLook>(({measures}) => measures),
];

function look(container: Container, state: State): ContainerLook {
  const snapshot = snapshotOf(state);
  return {
    container,
    platform: snapshot?.host.platform ?? 'windows',
    pending: state.pending.get(container.id),
    now: snapshot?.takenAt ?? state.now,
    measures: containerMeasures(container, state),
  };
}

function details(container: Container, state: State): readonly Detail[] {
  const row = look(container, state);
  const labels = sentences.details.labels;
  const moment = (at: Moment | null) => (at === null ? unknown : dateTime(at));
  return [
    [labels.name, container.name],
    [labels.id, container.id],
    [labels.image, container.image],
    [labels.imageId, container.imageId ?? unknown],
    [labels.isolation, sentences.isolation(container.isolation, row.platform)],
    [labels.runtime, container.runtime],
    ...askedFor(container),
    [labels.state, stateText(row)],
    [labels.up, duration(runningFor(row), 12)],
    [labels.created, moment(container.createdAt)],
    [labels.started, moment(container.startedAt)],
    [labels.exitCode, whole(container.exitCode)],
    ...reportDetails(container),
    [
      labels.command,
      container.command.length > 0 ? container.command.join(' ') : sentences.details.imagesOwn,
    ],
    [labels.network, container.network ?? unknown],
    [labels.owner, container.owner ?? unknown],
    [labels.computeSystem, container.computeSystemId ?? unknown],
    [labels.vmId, container.vmId ?? sentences.details.none],
    [labels.worker, container.workerPid === null ? sentences.details.none : String(container.workerPid)],
    [labels.memory, container.memoryMiB === null ? sentences.details.noLimit : `${container.memoryMiB} MiB`],
    [
      labels.processors,
      container.processors === null ? sentences.details.noLimit : String(container.processors),
    ],
    [labels.inside, whole(container.insideCount)],
    [
      labels.lens,
      lensLine(state, {pane: 'containers', id: container.id}, Number.POSITIVE_INFINITY)
        .map(({text}) => text)
        .join(''),
    ],
  ];
}

const none: readonly Container[] = [];
const asKeys = (ids: ReadonlySet<ContainerId>): ReadonlySet<string> => ids;
/** In the order in which they were made, which the host keeps. */
const byCreation = (a: Container, b: Container): number => a.createdAt - b.createdAt;

/** Every container of the host, whatever its state. */
export const containers: PaneDeclaration<Container, ContainerLook> = {
  pane: 'containers',
  columns,
  items: state => snapshotOf(state)?.containers ?? none,
  look,
  key: ({id}) => id,
  compare: byCreation,
  alsoDependsOn: state => state.pending,
  restrictedTo: state => {
    const relatives = state.relativesOf === 'containers' ? null : relativesOfLeader(state);
    return relatives && asKeys(relatives.containers);
  },
  marked: state => asKeys(relativesOfFocus(state).containers),
  chosen: state => asKeys(state.chosen.ids),
  empty: state => sentences.empty.containers(state.readOnly, keyIn(state, 'create')),
  details,
  naming: ({name, id}) => ({name, id}),
};
