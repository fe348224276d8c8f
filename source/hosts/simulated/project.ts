import type {Container} from '../../model/container.ts';
import type {HostId, Moment} from '../../model/ids.ts';
import {builds, defaultIsolation} from '../../model/isolation.ts';
import {type ProcessFigures, unknownFigures} from '../../model/process.ts';
import type {HostFacts, Snapshot} from '../../model/snapshot.ts';
import type {Worker} from '../../model/worker.ts';
import {startingCost} from './catalogue/host-processes.ts';
import {imagesOf} from './catalogue/images.ts';
import {costOf} from './catalogue/programs.ts';
import {networksOf} from './catalogue/switches.ts';
import {factsOf} from './catalogue/systems.ts';
import {type FigureSource, figuresOf, notPaused} from './figures.ts';
import {type ContainerView, type ListedProcess, viewContainer} from './project-container.ts';
import {hash} from './random.ts';
import type {Owner, OwnProcess, SimulatedContainer} from './records.ts';
import {lastStageAt, nextStageAt, stageOf} from './stage.ts';
import type {HostState} from './state.ts';

/** The lists of a host from one moment to another. */
export interface Projection {
  readonly sequence: number;
  readonly from: Moment;
  /** When time alone changes the lists next; Infinity for never. */
  readonly until: Moment;
  readonly lists: Omit<Snapshot, 'takenAt' | 'figures'>;
  readonly containers: ReadonlyMap<string, Container>;
  figures(pid: number, now: Moment): ProcessFigures;
}

/** Turns states of one host into lists, and keeps what did not change between two of them. */
export interface Projector {
  /** `isGone`: whether the program that a process belongs to has ended. */
  project(state: HostState, now: Moment, isGone: (owner: Owner) => boolean): Projection;
}

/** The projector of one connection. */
export function openProjector(host: HostId): Projector {
  let last: (Projection & {readonly gone: string}) | undefined;
  const views = new WeakMap<
    SimulatedContainer,
    {readonly stage: string; readonly gone: string; view: ContainerView}
  >();
  const ownListed = new WeakMap<OwnProcess, ListedProcess>();
  let still:
    | {readonly state: string; readonly facts: Pick<Snapshot, 'host' | 'images' | 'networks'>}
    | undefined;

  const viewOf = (
    state: HostState,
    container: SimulatedContainer,
    now: Moment,
    gone: Gone,
  ): ContainerView | null => {
    const stage = stageOf(container, now);
    if (stage === 'gone') return null;
    const marker = state.index.owned.has(container.id) ? gone.marker : '';
    const kept = views.get(container);
    if (kept && kept.stage === stage && kept.gone === marker) return kept.view;
    const view = viewContainer(host, state.seed, container, stage, now, ({later}) =>
      isHidden(later?.owner, gone),
    );
    views.set(container, {stage, gone: marker, view});
    return view;
  };

  const listOwn = (state: HostState, own: OwnProcess): ListedProcess => {
    const kept = ownListed.get(own);
    if (kept) return kept;
    const {pid, parentPid, name, user, session} = own;
    const listed: ListedProcess = {
      process: {host, pid, parentPid, name, user, session, container: null, containerId: null},
      figures: ownFigures(state.seed, state.madeAt, own),
    };
    ownListed.set(own, listed);
    return listed;
  };

  const stillOf = (state: HostState): Pick<Snapshot, 'host' | 'images' | 'networks'> => {
    if (still?.state !== state.system)
      still = {
        state: state.system,
        facts: {
          host: hostFacts(host, state),
          images: imagesOf(host, state.system),
          networks: networksOf(host),
        },
      };
    return still.facts;
  };

  return {
    project(state, now, isGone) {
      const gone = goneOf(state, isGone);
      if (
        last &&
        last.sequence === state.sequence &&
        last.gone === gone.marker &&
        last.from <= now &&
        now < last.until
      )
        return last;
      const containers: Container[] = [];
      const workers: Worker[] = [];
      const listed: ListedProcess[] = [];
      let from = state.time;
      let until = Number.POSITIVE_INFINITY;
      for (const own of state.own.values()) if (!isHidden(own.owner, gone)) listed.push(listOwn(state, own));
      for (const container of state.containers.values()) {
        from = Math.max(from, lastStageAt(container, now));
        until = Math.min(until, nextStageAt(container, now));
        const view = viewOf(state, container, now, gone);
        if (!view) continue;
        containers.push(view.container);
        if (view.worker) workers.push(view.worker);
        for (const process of view.listed) listed.push(process);
      }
      listed.sort((a, b) => a.process.pid - b.process.pid);
      last = {
        sequence: state.sequence,
        from,
        until,
        gone: gone.marker,
        lists: {
          ...stillOf(state),
          version: `${state.sequence}.${from}${gone.marker}`,
          processes: listed.map(({process}) => process),
          containers,
          workers,
        },
        containers: new Map(containers.map(container => [container.id, container])),
        figures: (pid, at) => {
          const found = find(listed, pid);
          return found ? figuresOf(found.figures, at) : unknownFigures;
        },
      };
      return last;
    },
  };
}

/** The owners that are gone, and a text that is the same for the same. */
interface Gone {
  readonly keys: ReadonlySet<string>;
  readonly marker: string;
}
const nobody: Gone = {keys: new Set(), marker: ''};

const keyOf = ({pid, startTime}: Owner): string => `${pid}/${startTime}`;

const isHidden = (owner: Owner | null | undefined, {keys}: Gone): boolean =>
  owner !== null && owner !== undefined && keys.size > 0 && keys.has(keyOf(owner));

function goneOf(state: HostState, isGone: (owner: Owner) => boolean): Gone {
  if (state.index.owned.size === 0) return nobody;
  const keys = new Set<string>();
  for (const owner of ownersOf(state)) if (!keys.has(keyOf(owner)) && isGone(owner)) keys.add(keyOf(owner));
  return keys.size === 0 ? nobody : {keys, marker: `-${[...keys].sort().join('-')}`};
}

/** The programs that processes of the state belong to; the same one several times. */
export function* ownersOf(state: HostState): Iterable<Owner> {
  for (const id of state.index.owned)
    if (id === null) {
      for (const {owner} of state.own.values()) if (owner) yield owner;
    } else
      for (const {later} of state.containers.get(id)?.run?.processes ?? [])
        if (later?.owner) yield later.owner;
}

function ownFigures(hostSeed: number, madeAt: Moment, own: OwnProcess): FigureSource {
  const starting = startingCost(own, madeAt);
  return {
    seed: hash(hostSeed, own.pid, own.startedAt),
    cost: starting ?? costOf(own.name),
    startedAt: own.startedAt,
    warmsUp: starting === undefined,
    inVm: false,
    paused: notPaused,
    vmMiB: null,
  };
}

function hostFacts(id: HostId, {system}: HostState): HostFacts {
  const {computerName, os, release} = factsOf(system);
  return {
    id,
    kind: 'simulated',
    name: computerName,
    os,
    version: builds[release],
    platform: 'windows',
    defaultIsolation: defaultIsolation(system),
    runtimes: [
      {name: 'default', isolation: 'process'},
      {name: 'hyperv', isolation: 'hyperv'},
    ],
  };
}

/** By Id, in a list that is sorted by it. */
function find(listed: readonly ListedProcess[], pid: number): ListedProcess | undefined {
  let low = 0;
  let high = listed.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = listed[middle];
    if (!at) return undefined;
    if (at.process.pid === pid) return at;
    if (at.process.pid < pid) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
