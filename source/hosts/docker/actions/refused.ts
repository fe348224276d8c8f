import type {ContainerState} from '../../../model/container.ts';
import {type ContainerAction, type HostError, HostFailure} from '../../../model/host-error.ts';
import {EngineRefusal} from '../connection/refusal.ts';

/** What was asked of which container; `state` is its state as far as it was known. */
export interface Asked {
  readonly action: ContainerAction | 'create' | 'rename' | 'connect' | 'read the log of';
  readonly name: string;
  readonly state: ContainerState | null;
  readonly runtimes: readonly string[];
  /** For a rename. */
  readonly newName?: string;
}

/** An engine's no, as an error of isotop's; anything else that was thrown, as it came. */
export function refused(thrown: unknown, asked: Asked): unknown {
  return thrown instanceof EngineRefusal ? new HostFailure(refusalError(thrown, asked)) : thrown;
}

/** docker says the same thing with different statuses in different versions: its words tell more than its numbers. */
export function refusalError({status, message}: EngineRefusal, asked: Asked): HostError {
  const {action, name} = asked;
  const wrongState = stateInTheWay(status, message, asked);
  if (wrongState !== null && isContainerAction(action))
    return {kind: 'wrong-state', action, name, state: wrongState};
  if (/no such container/i.test(message)) return {kind: 'no-such-container', name};
  if (/already in use by|name .* is in use/i.test(message)) {
    if (asked.newName === undefined) return {kind: 'name-taken', name};
    const message = `cannot rename ${name}: the name ${asked.newName} is taken`;
    return {kind: 'refused', message, remedy: 'choose another one'};
  }
  if (/invalid container name|names must match/i.test(message))
    return {
      kind: 'invalid-value',
      what: 'the name of a container',
      value: (asked.newName ?? name) || 'empty',
      expected: 'two or more letters, digits, _ . or -, of which the first is a letter or a digit',
    };
  const runtime = /(?:unknown or invalid runtime name:?|unknown runtime specified) (\S+)/i.exec(message)?.[1];
  if (runtime !== undefined) return {kind: 'unknown-runtime', runtime, known: asked.runtimes};
  if (/no command (specified|was given|given|or entrypoint provided)/i.test(message))
    return {
      kind: 'refused',
      message: `cannot ${action} ${name}: its image says no command`,
      remedy: `give one, for example: -- sleep 3600`,
    };
  return {kind: 'refused', message: `cannot ${action} ${name}: ${oneSentence(message)}`, remedy: null};
}

/** The state that stands in the way, where the refusal is about that; null where it is about something else. */
function stateInTheWay(status: number, message: string, {action, state}: Asked): ContainerState | null {
  if (action === 'remove' && /running container|is running|running or paused/i.test(message))
    return state === 'paused' ? 'paused' : 'running';
  if (status === 304) return action === 'start' ? 'running' : 'stopped';
  if (/is not paused/i.test(message)) return state === 'paused' ? 'running' : (state ?? 'running');
  if (/is (already )?paused|paused container/i.test(message)) return 'paused';
  if (/is restarting/i.test(message)) return 'starting';
  if (/is not running|can only kill running/i.test(message))
    return state === 'created' ? 'created' : 'stopped';
  if (/removal of container .* in progress|marked for removal/i.test(message)) return 'stopping';
  return null;
}

function isContainerAction(action: Asked['action']): action is ContainerAction {
  return action !== 'create' && action !== 'rename' && action !== 'connect' && action !== 'read the log of';
}

/** An engine's own words as part of a sentence: on one line, without a full stop. */
export function oneSentence(message: string): string {
  return message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
