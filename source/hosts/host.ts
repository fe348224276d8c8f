import type {Container} from '../model/container.ts';
import type {CreateRequest} from '../model/create-request.ts';
import type {HostError} from '../model/host-error.ts';
import type {HostEvent} from '../model/host-event.ts';
import type {ContainerId, HostId} from '../model/ids.ts';
import type {HostSystem, Isolation} from '../model/isolation.ts';
import type {InsideProcess} from '../model/process.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {ConnectsNetworks} from './connects-networks.ts';
import type {InspectsContainers} from './inspects-containers.ts';
import type {ManagesProcesses} from './manages-processes.ts';
import type {OpensSessions} from './opens-sessions.ts';
import type {PullsImages, PullWatch} from './pulls-images.ts';
import type {ReadsLogs} from './reads-logs.ts';
import type {RecoversConversions} from './recovers-conversions.ts';

/** What a host tells its subscribers. */
export type HostUpdate =
  /** Something is different: ask for a snapshot. */
  | {readonly kind: 'changed'; readonly events: readonly HostEvent[]}
  /** The host no longer answers; what was known stays true of the past only. */
  | {readonly kind: 'lost'; readonly error: HostError}
  | {readonly kind: 'found'};

/**
 * One connection to one host. Every method that fails rejects with a HostFailure.
 * `origin`, where a method takes one, is the command line or the key that asked for it, for the host's log of events.
 */
export interface Host {
  readonly id: HostId;
  /** All that the host shows now. Cheap when nothing changed: the lists are the last ones. */
  snapshot(): Promise<Snapshot>;
  /**
   * Calls `listener` when something changed, whoever changed it, within 200 ms; also when time alone changes a
   * state (starting → running). Returns the end of the subscription.
   */
  subscribe(listener: (update: HostUpdate) => void): () => void;
  /** The processes inside a running container, with their figures, by Id. */
  inside(container: ContainerId): Promise<readonly InsideProcess[]>;
  close(): Promise<void>;
}

export interface CreatesContainers {
  /** An image that a real engine does not have is fetched first; `watch` sees how far that is, and may end it. */
  createContainer(request: CreateRequest, origin?: string, watch?: PullWatch): Promise<Container>;
}

export interface RenamesContainers {
  renameContainer(id: ContainerId, name: string, origin?: string): Promise<Container>;
}

/** Each resolves when it is done, not when it is begun, with the container as it is then. */
export interface RunsContainers {
  startContainer(id: ContainerId, origin?: string): Promise<Container>;
  stopContainer(id: ContainerId, origin?: string): Promise<Container>;
  restartContainer(id: ContainerId, origin?: string): Promise<Container>;
  killContainer(id: ContainerId, origin?: string): Promise<Container>;
}

export interface PausesContainers {
  pauseContainer(id: ContainerId, origin?: string): Promise<Container>;
  unpauseContainer(id: ContainerId, origin?: string): Promise<Container>;
}

export interface RemovesContainers {
  /** With `force`, also what runs. Resolves with the container as it was. */
  removeContainer(id: ContainerId, options: {readonly force: boolean}, origin?: string): Promise<Container>;
}

/** What a conversion would do, step by step, and what stands in its way. */
export interface ConvertPlan {
  readonly container: Container;
  readonly to: Isolation;
  readonly runtime: string;
  /** One sentence a step, in order. */
  readonly steps: readonly string[];
  /** What the new container keeps, and what it cannot keep: a sentence each. A host that changes it in place has neither. */
  readonly keeps?: readonly string[];
  readonly loses?: readonly string[];
  /** Why it cannot be done now; undefined when it can. */
  readonly obstacle?: HostError;
  /** Why it would not start when it is converted, as far as that is known before; it can be converted nevertheless. */
  readonly cannotStart?: HostError;
}

export interface ConvertRequest {
  readonly to: Isolation;
  readonly runtime?: string;
}

export interface ConvertsContainers {
  planConvert(id: ContainerId, request: ConvertRequest): Promise<ConvertPlan>;
  convertContainer(id: ContainerId, request: ConvertRequest, origin?: string): Promise<Container>;
}

export interface KeepsEvents {
  /** Events after `sequence` (0: all), oldest first; with `latest` no more than the last so many of them. */
  eventsAfter(sequence: number, latest?: number): Promise<readonly HostEvent[]>;
}

export interface PopulateRequest {
  readonly containers: number;
  /** Percent of them under hyperv isolation, 0 to 100. */
  readonly hypervPercent: number;
  /** How many processes of its own the host has more. */
  readonly processes: number;
  readonly seed: number;
}

export interface SeedsContainers {
  populate(request: PopulateRequest, origin?: string): Promise<void>;
}

export interface ResetsHost {
  reset(options: {readonly system?: HostSystem}, origin?: string): Promise<void>;
}

/** Of a host that asks an engine. */
export interface CountsCalls {
  /** How often it was called since this host was opened. */
  calls(): number;
}

/** Whether a host has a capability: `if (can(host, 'convertContainer')) host.convertContainer(…)`. */
export interface Capabilities
  extends CreatesContainers,
    RunsContainers,
    PausesContainers,
    RemovesContainers,
    RenamesContainers,
    ConvertsContainers,
    ConnectsNetworks,
    ManagesProcesses,
    RecoversConversions,
    InspectsContainers,
    PullsImages,
    ReadsLogs,
    OpensSessions,
    KeepsEvents,
    SeedsContainers,
    ResetsHost,
    CountsCalls {}

export function can<Name extends keyof Capabilities>(
  host: Host,
  name: Name,
): host is Host & Pick<Capabilities, Name> {
  return name in host && typeof (host as Host & Partial<Capabilities>)[name] === 'function';
}
