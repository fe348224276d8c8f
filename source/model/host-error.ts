import type {ContainerState} from './container.ts';
import type {Description} from './description.ts';
import type {Isolation} from './isolation.ts';
import {describeStateFile, type StateFileFault} from './state-file-fault.ts';

/** What can be asked of a container; also the verb of the sentence that refuses it. */
export type ContainerAction =
  | 'start'
  | 'stop'
  | 'restart'
  | 'pause'
  | 'unpause'
  | 'kill'
  | 'convert'
  | 'remove'
  | 'enter'
  | 'look inside';

/** Everything that a host may refuse or fail at. Closed: `describe` knows them all. */
export type HostError =
  | {readonly kind: 'no-such-container'; readonly name: string}
  | {readonly kind: 'ambiguous-container'; readonly name: string; readonly matches: readonly string[]}
  | {readonly kind: 'no-such-image'; readonly image: string; readonly known: readonly string[]}
  | {readonly kind: 'no-such-network'; readonly network: string; readonly known: readonly string[]}
  | {readonly kind: 'no-such-process'; readonly pid: number}
  | {readonly kind: 'name-taken'; readonly name: string}
  | {readonly kind: 'invalid-name'; readonly name: string; readonly why: 'empty' | 'too-long' | 'character'}
  | {readonly kind: 'invalid-value'; readonly what: string; readonly value: string; readonly expected: string}
  | {
      readonly kind: 'wrong-state';
      readonly action: ContainerAction;
      readonly name: string;
      readonly state: ContainerState;
    }
  | {
      readonly kind: 'incompatible-image';
      readonly name: string;
      readonly image: string;
      readonly imageVersion: string;
      readonly hostOs: string;
      readonly isolation: Isolation;
      /** The isolation under which it would run, if there is one. */
      readonly remedy: Isolation | null;
    }
  | {readonly kind: 'convert-unsupported'; readonly name: string; readonly hostOs: string}
  | {readonly kind: 'same-isolation'; readonly name: string; readonly isolation: Isolation}
  | {readonly kind: 'pause-needs-hyperv'; readonly name: string; readonly action: 'pause' | 'unpause'}
  | {readonly kind: 'read-only'; readonly what: string}
  | {
      readonly kind: 'unsupported';
      readonly what: string;
      readonly host: string;
      readonly remedy?: string;
    }
  | {readonly kind: 'unknown-runtime'; readonly runtime: string; readonly known: readonly string[]}
  | {
      readonly kind: 'state-file';
      readonly path: string;
      readonly fault: StateFileFault;
      readonly detail?: string;
    }
  | {
      readonly kind: 'unreachable';
      readonly host: string;
      readonly detail: string;
      readonly remedy: string | null;
    }
  /** Whoever asked for it changed their mind. */
  | {readonly kind: 'cancelled'; readonly what: string}
  | {readonly kind: 'refused'; readonly message: string; readonly remedy: string | null}
  | {readonly kind: 'unexpected'; readonly message: string};

const firstOf = (known: readonly string[]): string =>
  known.length > 6 ? `${known.slice(0, 6).join(', ')} …` : known.join(', ');

function describeState(action: ContainerAction, name: string, state: ContainerState): Description {
  const cannot = `cannot ${action} ${name}: `;
  switch (state) {
    case 'created':
    case 'stopped':
    case 'failed':
      return {
        message: `${cannot}it is Off`,
        remedy: action === 'stop' || action === 'kill' ? null : `start it first: isotop start ${name}`,
      };
    case 'running':
      switch (action) {
        case 'start':
          return {message: `${cannot}it is already running`, remedy: null};
        case 'convert':
          return {message: `${cannot}it is running`, remedy: `stop it first: isotop stop ${name}`};
        case 'remove':
          return {message: `${cannot}it is running`, remedy: `stop it first, or use rm --force`};
        case 'unpause':
          return {message: `${cannot}it is not paused`, remedy: null};
        default:
          return {message: `${cannot}it is running`, remedy: null};
      }
    case 'paused':
      if (action === 'pause') return {message: `${cannot}it is already paused`, remedy: null};
      return {message: `${cannot}it is paused`, remedy: `unpause it first: isotop unpause ${name}`};
    case 'starting':
    case 'stopping':
    case 'converting':
      return {message: `${cannot}it is ${state}`, remedy: 'try again when that is done'};
  }
}

/** One sentence for an error, and the remedy where there is one. */
export function describe(error: HostError): Description {
  switch (error.kind) {
    case 'no-such-container':
      return {message: `there is no container named ${error.name}`, remedy: 'isotop ls lists them'};
    case 'ambiguous-container':
      return {
        message: `${error.name} could be any of ${firstOf(error.matches)}`,
        remedy: 'give more of the name or id',
      };
    case 'no-such-image':
      return {
        message: `there is no image named ${error.image}`,
        remedy: `the host has ${firstOf(error.known)}`,
      };
    case 'no-such-network':
      return {
        message: `there is no network named ${error.network}`,
        remedy: `the host has ${firstOf(error.known)}`,
      };
    case 'no-such-process':
      return {message: `there is no process with the Id ${error.pid}`, remedy: null};
    case 'name-taken':
      return {message: `cannot create ${error.name}: the name is taken`, remedy: 'choose another one'};
    case 'invalid-name':
      switch (error.why) {
        case 'empty':
          return {message: 'the name of a container cannot be empty', remedy: null};
        case 'too-long':
          return {
            message: `the name ${error.name.slice(0, 24)}… is too long`,
            remedy: 'use 128 characters at the most',
          };
        case 'character':
          return {
            message: `the name ${error.name} has a character that a name cannot have`,
            remedy: 'use printable characters but / \\ :',
          };
      }
      break;
    case 'invalid-value':
      return {message: `${error.what} cannot be ${error.value}`, remedy: `use ${error.expected}`};
    case 'wrong-state':
      return describeState(error.action, error.name, error.state);
    case 'incompatible-image':
      // The sentence is Docker's own (engine-notes.md, *Windows engines*).
      return {
        message: `cannot start ${error.name}: The container operating system does not match the host operating system (${error.image} ${error.imageVersion} on ${error.hostOs}, ${error.isolation} isolation)`,
        remedy:
          error.remedy === null
            ? 'use an image that this host can run'
            : `it runs under ${error.remedy} isolation`,
      };
    case 'convert-unsupported':
      return {
        message: `cannot convert ${error.name}: ${error.hostOs} does not convert containers`,
        remedy: 'only a Nano Server host does',
      };
    case 'same-isolation':
      return {
        message: `cannot convert ${error.name}: its isolation is ${error.isolation} already`,
        remedy: null,
      };
    case 'pause-needs-hyperv':
      return {
        message: `cannot ${error.action} ${error.name}: Windows pauses only hyperv containers`,
        remedy: null,
      };
    case 'read-only':
      return {message: `cannot ${error.what}: isotop was started with --read-only`, remedy: null};
    case 'unsupported':
      return {message: `${error.host} cannot ${error.what}`, remedy: error.remedy ?? null};
    case 'unknown-runtime':
      return {
        message: `there is no runtime named ${error.runtime}`,
        remedy: `the host has ${firstOf(error.known)}`,
      };
    case 'state-file':
      return describeStateFile(error.path, error.fault, error.detail);
    case 'unreachable':
      return {message: `${error.host} does not answer: ${error.detail}`, remedy: error.remedy};
    case 'cancelled':
      return {message: `${error.what} was cancelled`, remedy: null};
    case 'refused':
      return {message: error.message, remedy: error.remedy};
    case 'unexpected':
      return {message: error.message, remedy: null};
  }
}

/** How a HostError travels: hosts throw it, the edges catch it and describe it. */
export class HostFailure extends Error {
  readonly error: HostError;
  constructor(error: HostError) {
    super(describe(error).message);
    this.name = 'HostFailure';
    this.error = error;
  }
}

export const fail = (error: HostError): never => {
  throw new HostFailure(error);
};

/** Anything that was thrown, as a HostError: what is none of ours is `unexpected`, with its message only. */
export function toHostError(thrown: unknown): HostError {
  if (thrown instanceof HostFailure) return thrown.error;
  return {kind: 'unexpected', message: thrown instanceof Error ? thrown.message : String(thrown)};
}
