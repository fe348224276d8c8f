import {HostFailure} from '../../model/host-error.ts';
import {type HostId, hostId} from '../../model/ids.ts';
import type {ConnectsNetworks} from '../connects-networks.ts';
import type {
  ConvertsContainers,
  CountsCalls,
  CreatesContainers,
  Host,
  HostUpdate,
  KeepsEvents,
  PausesContainers,
  RemovesContainers,
  RenamesContainers,
  RunsContainers,
} from '../host.ts';
import type {InspectsContainers} from '../inspects-containers.ts';
import type {OpensSessions} from '../opens-sessions.ts';
import type {PullsImages} from '../pulls-images.ts';
import type {ReadsLogs} from '../reads-logs.ts';
import type {RecoversConversions} from '../recovers-conversions.ts';
import {networkActions} from './actions/connect-network.ts';
import {createActions} from './actions/create.ts';
import {runActions} from './actions/run-actions.ts';
import {engineClient} from './connection/client.ts';
import {type EngineTarget, type EngineWish, type Environment, engineTarget} from './connection/target.ts';
import {conversionActions} from './convert/convert.ts';
import {detailActions} from './details.ts';
import {makeEngine} from './engine.ts';
import {eventLog} from './event-log.ts';
import {lookInside} from './exec/look-inside.ts';
import {sessionActions} from './exec/open-session.ts';
import {logActions} from './logs/read-logs.ts';
import {engineMirror} from './mirror/mirror.ts';
import type {EngineTruth} from './mirror/truth.ts';
import {type Watch, type WatchNews, watchEngine} from './mirror/watch.ts';
import {processSourceFor} from './process-source-for.ts';
import type {RuntimeSettings} from './runtimes.ts';
import {snapshotMaker} from './snapshot-maker.ts';

export interface DockerHostOptions {
  /** Which engine: of a context, at an address, or (both null) the one that docker itself would take. */
  readonly wish: EngineWish;
  /** DOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG, DOCKER_TLS_VERIFY, DOCKER_CERT_PATH … */
  readonly environment: Environment;
  /** A folder of the user's in which interrupted conversions are remembered; made when it is needed. */
  readonly stateFolder: string;
  /** What the user says of runtimes that isotop does not know, by their names. */
  readonly runtimes?: RuntimeSettings;
  /** The image of the helper container that may read the processes of an engine's machine that is not this one; null: none. */
  readonly helper?: string | null;
}

export type DockerHost = Host &
  CreatesContainers &
  PullsImages &
  RunsContainers &
  PausesContainers &
  RemovesContainers &
  RenamesContainers &
  ConnectsNetworks &
  InspectsContainers &
  ReadsLogs &
  OpensSessions &
  KeepsEvents &
  ConvertsContainers &
  RecoversConversions &
  CountsCalls;

/**
 * A real engine as a host. Nothing is connected before it is asked for something: an engine that cannot be reached
 * makes the first question fail, or, for who subscribes, is `lost`. Throws a HostFailure when there is no address.
 */
export function openDockerHost(options: DockerHostOptions): DockerHost {
  const target = engineTarget(options.wish, options.environment);
  const id = engineHostId(target);
  const client = engineClient(target);
  const mirror = engineMirror(client, id, options.runtimes ?? {});
  const engine = makeEngine(client, mirror);
  const processes = processSourceFor(client, options.helper ?? null);
  const converting = new Set<string>();
  const makeSnapshot = snapshotMaker(converting);
  const log = eventLog(client, id);
  const listeners = new Set<(update: HostUpdate) => void>();
  let watch: Watch | null = null;

  /** While somebody listens, what is known is kept true, or is known to be of the past; else all is asked each time. */
  const truthNow = async (): Promise<EngineTruth> => {
    if (watch === null) return mirror.refreshAll();
    await untilReady(watch);
    return engine.truth();
  };
  /** Resolves once everything was asked for; rejects while the engine is lost. */
  const untilReady = async (now: Watch): Promise<void> => {
    const lost = now.lost();
    if (lost !== null) throw new HostFailure(lost);
    if (mirror.truth() === null) await now.ready;
  };
  const tell = (news: WatchNews): void => {
    if (news.kind === 'past') {
      log.add([news.event]);
      return;
    }
    const update = news.kind === 'changed' ? {kind: news.kind, events: log.add(news.events)} : news;
    for (const listener of [...listeners]) listener(update);
  };
  const stopWatching = (): void => {
    watch?.stop();
    watch = null;
  };

  return {
    id,
    async snapshot() {
      const truth = await truthNow();
      return makeSnapshot(truth, await processes.read(truth), Date.now());
    },
    subscribe(listener) {
      listeners.add(listener);
      if (watch === null) {
        watch = watchEngine(client, mirror, tell);
        processes.prepare?.();
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stopWatching();
      };
    },
    calls: client.calls,
    inside: container => lookInside(engine, processes, container),
    async close() {
      listeners.clear();
      stopWatching();
      await processes.close();
      client.close();
    },
    async eventsAfter(sequence, latest) {
      if (watch !== null) await untilReady(watch);
      if (!watch?.hasCaughtUp()) await log.catchUp();
      const events = log.after(sequence);
      return latest === undefined ? events : events.slice(Math.max(0, events.length - latest));
    },
    ...createActions(engine, options.environment),
    ...runActions(engine),
    ...networkActions(engine),
    ...detailActions(engine),
    ...logActions(engine),
    ...sessionActions(engine),
    ...conversionActions(
      engine,
      options.stateFolder,
      async () => processes.isHere(await engine.truth()),
      converting,
    ),
  };
}

const engineHostId = ({context, url}: EngineTarget): HostId => hostId(`docker:${context ?? url}`);
