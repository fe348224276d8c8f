import type {CreateRequest} from '../../model/create-request.ts';
import type {HostError} from '../../model/host-error.ts';
import type {ContainerId, Moment} from '../../model/ids.ts';
import type {HostSystem} from '../../model/isolation.ts';
import type {ConvertRequest, PopulateRequest} from '../host.ts';
import type {ProcessStart} from '../manages-processes.ts';
import type {EventBody} from './events.ts';
import type {FileChange} from './files/files.ts';
import type {Random} from './random.ts';

/** Everything that the simulated host can be told to do. */
export type Command =
  | {readonly kind: 'create'; readonly request: CreateRequest}
  | {readonly kind: 'start'; readonly id: ContainerId}
  | {readonly kind: 'stop'; readonly id: ContainerId}
  | {readonly kind: 'restart'; readonly id: ContainerId}
  | {readonly kind: 'kill'; readonly id: ContainerId}
  | {readonly kind: 'pause'; readonly id: ContainerId}
  | {readonly kind: 'unpause'; readonly id: ContainerId}
  | {readonly kind: 'remove'; readonly id: ContainerId; readonly force: boolean}
  | {readonly kind: 'convert'; readonly id: ContainerId; readonly request: ConvertRequest}
  | {readonly kind: 'rename'; readonly id: ContainerId; readonly name: string}
  | {readonly kind: 'connect'; readonly id: ContainerId; readonly network: string}
  | {readonly kind: 'change-files'; readonly id: ContainerId; readonly changes: readonly FileChange[]}
  | {readonly kind: 'start-process'; readonly request: ProcessStart}
  | {readonly kind: 'end-process'; readonly request: EndRequest}
  | {readonly kind: 'populate'; readonly request: PopulateRequest}
  | {readonly kind: 'add-image'; readonly name: string}
  | {readonly kind: 'add-switch'; readonly name: string}
  | {readonly kind: 'reset'; readonly system: HostSystem | null};

/** A process to end: an Id inside a container or, null, of the host. */
export interface EndRequest {
  readonly container: ContainerId | null;
  readonly pid: number;
  /** It ended by itself, with this; null or left out: somebody ended it. */
  readonly exitCode?: number | null;
}

/** What rules may use beside the state. */
export interface Circumstances {
  /** Not before the last event. */
  readonly now: Moment;
  readonly random: Random;
  /** Starts and stops take no simulated time. */
  readonly instant: boolean;
}

/** What becomes of a command: it happens, or it is refused and nothing does. */
export type Decision = {readonly happens: EventBody} | {readonly refused: HostError};

export const happens = (event: EventBody): Decision => ({happens: event});
export const refused = (error: HostError): Decision => ({refused: error});
