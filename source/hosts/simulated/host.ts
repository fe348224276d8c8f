import type {Container} from '../../model/container.ts';
import {fail} from '../../model/host-error.ts';
import type {ContainerId} from '../../model/ids.ts';
import type {ConnectsNetworks} from '../connects-networks.ts';
import type {
  ConvertsContainers,
  CreatesContainers,
  Host,
  KeepsEvents,
  PausesContainers,
  RemovesContainers,
  RenamesContainers,
  ResetsHost,
  RunsContainers,
  SeedsContainers,
} from '../host.ts';
import type {InspectsContainers} from '../inspects-containers.ts';
import type {ManagesProcesses} from '../manages-processes.ts';
import type {OpensSessions, Session} from '../opens-sessions.ts';
import type {ReadsLogs} from '../reads-logs.ts';
import {findImageOf} from './catalogue/images.ts';
import {findSwitch} from './catalogue/switches.ts';
import {type Connection, openConnection, type SimulatedHostOptions} from './connection.ts';
import {detailsOf} from './details.ts';
import {goneOf, isHidden} from './gone.ts';
import {insideOf} from './inside.ts';
import {isGone} from './owners.ts';
import {patiently} from './patience.ts';
import {stepsOf} from './plan.ts';
import {faultOfConversion} from './rules/change.ts';
import {runtimeOf} from './rules/create.ts';
import {noContainer, type Standing, standing} from './rules/lookup.ts';
import {faultOfImage} from './rules/run.ts';
import {tell} from './tell.ts';

export type {SimulatedHostOptions};

/** The embedded Windows container host, and what its sessions and the command language need beside. */
export interface SimulatedHost
  extends Host,
    CreatesContainers,
    RunsContainers,
    PausesContainers,
    RemovesContainers,
    RenamesContainers,
    ConvertsContainers,
    ConnectsNetworks,
    ManagesProcesses,
    InspectsContainers,
    OpensSessions,
    ReadsLogs,
    KeepsEvents,
    SeedsContainers,
    ResetsHost,
    GoesBack,
    GetsFurnished {}

/** What a private host gets that a document names and the catalogue has not. */
export interface GetsFurnished {
  /** Whether an image, by its name or the beginning of its id, is there. */
  hasImage(name: string): boolean;
  hasSwitch(name: string): boolean;
  addImage(name: string, origin?: string): Promise<void>;
  addSwitch(name: string, origin?: string): Promise<void>;
}

/** What only a private host can do, since nobody else has seen what it takes back: be again as it was. */
export interface GoesBack {
  /** The number of the last event; 1 after the opening. */
  lastEvent(): number;
  /** Takes back all events after that number, and ends the sessions. */
  goBack(sequence: number): Promise<void>;
}

/** Opens the simulated host of a state file; fails with `state-file` for a file that cannot be used. */
export function openSimulatedHost(options: SimulatedHostOptions): SimulatedHost {
  const connection = openConnection(options);
  const host = {...reading(connection), ...changing(connection)};
  return {...host, ...entering(connection, host)};
}

/** Sessions, which load the command language when the first is opened; they end before the host is closed. */
function entering(connection: Connection, host: Host): OpensSessions & Pick<Host, 'close'> & GoesBack {
  const sessions = new Set<Session>();
  const endSessions = () => Promise.all([...sessions].map(session => session.close()));
  return {
    lastEvent() {
      connection.journal.refresh();
      return connection.journal.state.sequence;
    },
    async goBack(sequence) {
      await endSessions();
      connection.goBack(sequence);
    },
    async openSession(id, request, origin) {
      const {openSession} = await import('./shell/open-session.ts');
      const session = await patiently(() => openSession({connection, host}, id, request, origin));
      sessions.add(session);
      session.ended.then(() => sessions.delete(session));
      return session;
    },
    async close() {
      await endSessions();
      await host.close();
    },
  };
}

type Reading = Host &
  Pick<GetsFurnished, 'hasImage' | 'hasSwitch'> &
  InspectsContainers &
  KeepsEvents &
  ReadsLogs &
  Pick<ConvertsContainers, 'planConvert'>;

/** What changes nothing. */
function reading(connection: Connection): Reading {
  const {id, journal, present, project} = connection;
  const refresh = (): Promise<void> => patiently(() => journal.refresh());
  const found = async (container: ContainerId): Promise<Standing> => {
    await refresh();
    return standing(journal.state, container, present()) ?? fail(noContainer(container));
  };
  return {
    id,
    async snapshot() {
      await refresh();
      const takenAt = present();
      const {lists, figures} = project(takenAt);
      connection.gave(lists.version);
      return {...lists, takenAt, figures: pid => figures(pid, takenAt)};
    },
    subscribe: connection.subscribe,
    async inside(container) {
      const now = await found(container);
      const gone = goneOf(journal.state, isGone);
      return insideOf(id, journal.state.seed, now, present(), ({later}) => isHidden(later?.owner, gone));
    },
    hasImage: name => findImageOf(journal.state, name) !== undefined,
    hasSwitch: name => findSwitch(name, journal.state.switches) !== undefined,
    async inspectContainer(container) {
      return detailsOf((await found(container)).container);
    },
    async eventsAfter(sequence, latest) {
      const events = await patiently(() => journal.after(sequence, latest));
      return events.map(event => tell(id, event));
    },
    async planConvert(container, request) {
      const now = await found(container);
      const obstacle = faultOfConversion(journal.state, now, request);
      const cannotStart = faultOfImage(journal.state, {...now.container, isolation: request.to});
      return {
        container: project().containers.get(container) ?? fail(noContainer(container)),
        to: request.to,
        runtime: runtimeOf(request.to),
        steps: stepsOf(journal.state, now, request),
        ...(obstacle && {obstacle}),
        ...(cannotStart && {cannotStart}),
      };
    },
    async *readLogs(container, request) {
      const {readLogs} = await import('./logs/read-logs.ts');
      yield* readLogs(connection, container, request);
    },
    async close() {
      await connection.settled();
      connection.close();
    },
  };
}

/** What may change something. */
function changing({
  act,
  actOn,
  actAndWait,
  journal,
  project,
}: Connection): Omit<SimulatedHost, keyof Reading | keyof OpensSessions | keyof GoesBack> &
  Pick<ConvertsContainers, 'convertContainer'> {
  const existing = (id: ContainerId): Container => project().containers.get(id) ?? fail(noContainer(id));
  return {
    async createContainer(request, origin) {
      const event = await act({kind: 'create', request}, origin);
      return event.kind === 'container-created'
        ? existing(event.id)
        : fail({kind: 'unexpected', message: 'nothing was created'});
    },
    startContainer: (id, origin) => actAndWait({kind: 'start', id}, origin),
    stopContainer: (id, origin) => actAndWait({kind: 'stop', id}, origin),
    restartContainer: (id, origin) => actAndWait({kind: 'restart', id}, origin),
    killContainer: (id, origin) => actOn({kind: 'kill', id}, origin),
    pauseContainer: (id, origin) => actOn({kind: 'pause', id}, origin),
    unpauseContainer: (id, origin) => actOn({kind: 'unpause', id}, origin),
    renameContainer: (id, name, origin) => actOn({kind: 'rename', id, name}, origin),
    connectNetwork: (id, network, origin) => actOn({kind: 'connect', id, network}, origin),
    convertContainer: (id, request, origin) => actOn({kind: 'convert', id, request}, origin),
    async removeContainer(id, {force}, origin) {
      await patiently(() => journal.refresh());
      const before = existing(id);
      await act({kind: 'remove', id, force}, origin);
      return before;
    },
    async populate(request, origin) {
      await act({kind: 'populate', request}, origin);
    },
    async reset({system}, origin) {
      await act({kind: 'reset', system: system ?? null}, origin);
    },
    async addImage(name, origin) {
      await act({kind: 'add-image', name}, origin);
    },
    async addSwitch(name, origin) {
      await act({kind: 'add-switch', name}, origin);
    },
    async startProcess(request, origin) {
      const event = await act({kind: 'start-process', request}, origin);
      return event.kind === 'process-started' || event.kind === 'container-process-started'
        ? event.process.pid
        : fail({kind: 'unexpected', message: 'no process was started'});
    },
    async endProcess(pid, container, origin) {
      await act({kind: 'end-process', request: {container, pid}}, origin);
    },
  };
}
