import type {Host} from '../hosts/host.ts';
import {describe, type HostError, toHostError} from '../model/host-error.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Deed, Recovery} from '../store/intent.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {act, type Done} from './act.ts';

export interface CarryOutOptions {
  readonly host: Host;
  readonly change: (next: (state: State) => State) => void;
  /** Resolves when the panes show what is true now. */
  readonly refresh: () => Promise<void>;
  readonly clock: () => Moment;
}

/** How often it is shown how long something takes, ms. */
const pace = 1000;

/** What came of a deed, in a sentence. */
export interface Came {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

/**
 * Does a deed: its container shows it at once. Resolves when the panes show what came of it, with a change that takes
 * the container's sign back, to be made together with whatever says so; never rejects. Who does several shows
 * their beginning itself, and gives `answered`: it is called as soon as the host has answered, and resolves when the
 * panes show it.
 */
export type CarryOut = (
  deed: Deed | Recovery,
  answered?: () => Promise<void>,
) => Promise<{readonly came: (state: State) => Came; readonly settle: (state: State) => State}>;

export const failure = (error: HostError): string => {
  const {message, remedy} = describe(error);
  return sentences.failed(message, remedy);
};

/** Shows what is done to containers, from now on. */
export function withPending(state: State, deeds: readonly (Deed | Recovery)[], now: Moment): State {
  const [pending, pendingSince] = [new Map(state.pending), new Map(state.pendingSince)];
  for (const {container, kind} of deeds) {
    pending.set(container, kind);
    pendingSince.set(container, now);
  }
  return {...state, pending, pendingSince};
}

/** Shows that nothing is done to containers any more. */
export function withoutPending(state: State, ids: readonly ContainerId[]): State {
  const [pending, pendingSince] = [new Map(state.pending), new Map(state.pendingSince)];
  for (const id of ids) {
    pending.delete(id);
    pendingSince.delete(id);
  }
  return {...state, pending, pendingSince};
}

function told(deed: Deed | Recovery, {stays}: Done, state: State): Came {
  if (deed.kind !== 'convert') return {text: sentences.done[deed.kind](deed.name), tone: 'good'};
  const isolation = sentences.isolation(deed.to, snapshotOf(state)?.host.platform ?? 'windows');
  if (stays === null) return {text: sentences.done.convert(deed.name, isolation), tone: 'good'};
  const {message, remedy} = describe(stays);
  const why = remedy === null ? message : `${message}; ${remedy}`;
  return {text: sentences.done.convertedOff(deed.name, isolation, why), tone: 'bad'};
}

export function createCarryOut({host, change, refresh, clock}: CarryOutOptions): CarryOut {
  /** The deed that each container shows: a kill takes the place of what it interrupts. */
  const shown = new Map<ContainerId, Deed | Recovery>();
  let running = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;

  /** While anything is done, the moment that the screen shows moves on: nothing is asked of the host for that. */
  function begin(): void {
    running += 1;
    ticking ??= setInterval(() => change(state => ({...state, now: clock()})), pace);
    ticking.unref();
  }
  function end(): void {
    running -= 1;
    if (running > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  }

  return async (deed, answered) => {
    shown.set(deed.container, deed);
    begin();
    if (answered === undefined) change(state => withPending(state, [deed], clock()));
    let came: (state: State) => Came;
    try {
      const result = await act(host, deed);
      came = state => told(deed, result, state);
    } catch (thrown) {
      const error = toHostError(thrown);
      came = () => ({text: failure(error), tone: 'bad'});
    }
    await (answered ?? refresh)();
    end();
    const settle = (state: State): State => {
      // Asked when the sign is taken back: what was begun meanwhile keeps its own.
      if (shown.get(deed.container) !== deed) return state;
      shown.delete(deed.container);
      return withoutPending(state, [deed.container]);
    };
    return {came, settle};
  };
}
